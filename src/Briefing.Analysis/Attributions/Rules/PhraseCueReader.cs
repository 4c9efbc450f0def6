using System.Collections.Immutable;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>Reads phrases that act as prepositions: "according to", "in the words of", "in her view".</summary>
internal sealed class PhraseCueReader(SentenceGrammar grammar)
{
    private const double Weight = 0.8;
    private static readonly ImmutableArray<string[]> s_phrases =
    [
        .. WordList.Lines("attribution-phrases.txt").Select(line => line.Split(' ')),
    ];

    private readonly LeftContextReader _left = new(grammar);

    /// <summary>Reads a phrase that starts at a token.</summary>
    /// <returns>What it may be, or <see langword="null"/>.</returns>
    public Candidate? Read(int token)
    {
        foreach (var phrase in s_phrases)
        {
            if (Matches(phrase, token) is { } match && !match.Source.IsEmpty)
            {
                return Make(phrase, match.Cue, match.Source);
            }
        }

        return null;
    }

    // "NP" in a phrase stands for the source, "POSS" for a possessive that is the source.
    private (TokenRange Cue, TokenRange Source)? Matches(string[] phrase, int start)
    {
        var token = start;
        TokenRange source = default;
        foreach (var part in phrase)
        {
            switch (part)
            {
                case "NP":
                    source = SourceAt(token);
                    return source.IsEmpty ? null : (new TokenRange(start, token), source);
                case "POSS":
                    source = PossessiveAt(token);
                    if (source.IsEmpty)
                    {
                        return null;
                    }

                    token = source.End;
                    break;
                default:
                    if (!grammar.Is(token, part))
                    {
                        return null;
                    }

                    token++;
                    break;
            }
        }

        return source.IsEmpty ? null : (new TokenRange(start, token), source);
    }

    private TokenRange SourceAt(int token)
    {
        var chunk = grammar.ChunkAt(token);
        if (
            chunk < 0
            || grammar.Chunks[chunk].Range.Start != token
            || grammar.Chunks[chunk].Kind is NounChunkKind.Temporal or NounChunkKind.Relative or NounChunkKind.Expletive
        )
        {
            return default;
        }

        // "according to plan": a bare noun of measure is no source.
        if (Lookalikes.IsMeasure(grammar, grammar.Chunks[chunk]))
        {
            return default;
        }

        // "Per the report, the pumps failed": an apposition needs a comma at its end too.
        var limit = grammar.SentenceAround(token).End;
        var full = NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: true);
        return full.End >= limit || !grammar.IsWord(full.End)
            ? full
            : NounPhrases.GrowRight(grammar, grammar.Chunks[chunk], limit, withApposition: false);
    }

    private TokenRange PossessiveAt(int token)
    {
        if (grammar.Penn(token) is PennTag.PRPS)
        {
            return new TokenRange(token, token + 1);
        }

        var chunk = grammar.ChunkAt(token);
        if (chunk < 0 || grammar.Chunks[chunk].Range.Start != token)
        {
            return default;
        }

        for (var end = token; end < grammar.Chunks[chunk].Range.End; end++)
        {
            if (grammar.Penn(end) is PennTag.POS)
            {
                return new TokenRange(token, end + 1);
            }
        }

        return default;
    }

    private Candidate? Make(string[] phrase, TokenRange cue, TokenRange source)
    {
        var candidate = new Candidate
        {
            Lemma = string.Join(' ', phrase.Where(part => part is not ("NP" or "POSS"))),
            Kind = CueKind.Preposition,
            Stance = CueStance.Neutral,
            Frame = CueFrame.Clause,
            Cue = cue.Contains(source) ? cue with { Start = source.End } : cue,
            Source = source,
            Confidence = Weight,
        };
        var open = cue.Start;
        var close = Math.Max(cue.End, source.End);
        if (_left.QuotationBefore(open) is var quotation and >= 0)
        {
            candidate.Content.Add(_left.WithLead(quotation));
            return candidate;
        }

        var isLeft = open - 1 >= 0 && grammar.SentenceAt(open - 1) == grammar.SentenceAt(open);
        candidate.Content.AddRange(_left.Around(open, close));
        if (isLeft && candidate.Content.Count > 0 && candidate.Content[0].End <= open)
        {
            // What a comma cut off before ("..., but the plan failed, according to ...") belongs to it all the same.
            return candidate;
        }

        return candidate.Content.Count == 0 ? null : candidate;
    }
}
