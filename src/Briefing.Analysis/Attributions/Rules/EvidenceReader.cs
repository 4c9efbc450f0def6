using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>
/// Reads what a holder relies on: "the Post, citing two officials, said". The content is the host's; the host relays it.
/// </summary>
internal sealed class EvidenceReader(SentenceGrammar grammar)
{
    private static readonly ImmutableArray<string[]> s_phrases =
    [
        .. WordList.Lines("evidence-phrases.txt").Select(line => line.Split(' ')),
    ];

    /// <summary>Whether an evidence phrase starts at a token: its end, or -1.</summary>
    public int PhraseEnd(int token)
    {
        foreach (var phrase in s_phrases)
        {
            var matched = 0;
            while (matched < phrase.Length && grammar.Is(token + matched, phrase[matched]))
            {
                matched++;
            }

            if (matched == phrase.Length)
            {
                return token + matched;
            }
        }

        return -1;
    }

    /// <summary>Reads an evidence phrase and finds its host among the attributions of its sentence.</summary>
    /// <param name="token">The phrase's first token.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="hosts">The other candidates of the sentence.</param>
    /// <returns>What it may be, or <see langword="null"/> where nobody relies on it.</returns>
    public Candidate? Read(int token, int end, IReadOnlyList<Candidate> hosts)
    {
        var chunk = grammar.ChunkAt(end);
        if (chunk < 0 || grammar.Chunks[chunk].Range.Start != end || !NounPhrases.IsHolder(grammar.Chunks[chunk].Kind))
        {
            return null;
        }

        var source = NounPhrases.GrowRight(
            grammar,
            grammar.Chunks[chunk],
            grammar.SentenceAround(end).End,
            withApposition: false
        );
        var host = Host(token, source, hosts);
        if (host is null)
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = grammar.Lemma(token),
            Kind = CueKind.Verb,
            Stance = CueStance.Neutral,
            Frame = CueFrame.Clause,
            Cue = new TokenRange(token, end),
            Source = source,
            Confidence = host.Confidence,
            Relay = host,
        };
        candidate.Content.AddRange(
            host.Content.Where(range => !range.Overlaps(candidate.Cue) && !range.Overlaps(source))
        );
        return candidate.Content.Count == 0 ? null : candidate;
    }

    // The most likely attribution that neither stands in the phrase nor holds it inside its own content.
    private static Candidate? Host(int token, TokenRange source, IReadOnlyList<Candidate> hosts)
    {
        Candidate? best = null;
        foreach (var host in hosts)
        {
            var isFree =
                host.Relay is null
                && !host.Source.IsEmpty
                && host.Kind is CueKind.Verb
                && host.Frame is CueFrame.Clause or CueFrame.Quote
                && !host.Cue.Contains(token)
                && !source.Contains(host.Cue.Start)
                && !host.Source.Overlaps(source)
                && !host.Content.Any(range => range.Contains(token));
            if (isFree && (best is null || host.Confidence > best.Confidence))
            {
                best = host;
            }
        }

        return best;
    }
}
