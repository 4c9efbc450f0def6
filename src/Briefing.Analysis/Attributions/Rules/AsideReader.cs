using System.Collections.Frozen;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Attributions.Rules;

/// <summary>
/// Reads who disputes what was just said, where a noun takes it up: ", a claim he denies", ", a figure that the ministry
/// disputes". What came before does not hold these words, whoever says it.
/// </summary>
internal sealed class AsideReader(SentenceGrammar grammar, SubjectFinder subjects, CueLexicon lexicon)
{
    // No other reading of the grammar is left.
    private const double Sure = 0.8;

    private static readonly FrozenSet<string> s_shells = EmbeddedLines
        .OfLexicon("shell-nouns.tsv")
        .Select(line => line.Split('\t')[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a verb group as the verb of an aside.</summary>
    /// <param name="index">Its index in <see cref="SentenceGrammar.Groups"/>.</param>
    /// <returns>The aside, its content the noun phrase that takes up what was said; or <see langword="null"/>.</returns>
    public Candidate? Read(int index)
    {
        var group = grammar.Groups[index];
        if (group.IsPassive || group.Form is not VerbForm.Finite || Entry(group) is not { } entry)
        {
            return null;
        }

        var source = SourceOf(index);
        var end =
            !source.IsEmpty && grammar.IsAny(source.Start - 1, ["that", "which"]) ? source.Start - 1 : source.Start;
        if (source.IsEmpty || ShellBefore(end) is not { IsEmpty: false } shell)
        {
            return null;
        }

        var candidate = new Candidate
        {
            Lemma = entry.Lemma,
            Kind = CueKind.Verb,
            Stance = entry.Stance,
            Frame = CueFrame.Object,
            Cue = group.Range,
            Source = source,
            IsNegated = group.IsNegated,
            Confidence = Sure,
            IsAside = true,
        };
        candidate.Content.Add(shell);
        return candidate;
    }

    /// <summary>
    /// Ends before an aside the contents that reach into it, and drops what its noun alone would be a cue of. A quotation that
    /// holds the aside keeps it.
    /// </summary>
    /// <param name="grammar">The text.</param>
    /// <param name="candidates">All candidates.</param>
    public static void Cut(SentenceGrammar grammar, List<Candidate> candidates)
    {
        var asides = candidates.Where(candidate => candidate.IsAside).ToList();
        // ", a charge that his lawyers have denied": "that" does not begin what is charged.
        candidates.RemoveAll(other => asides.Exists(aside => aside.Content[0].Contains(other.Cue)));
        foreach (var aside in asides)
        {
            var mark = aside.Content[0].Start - 1;
            if (grammar.QuotationAt(mark) >= 0)
            {
                continue;
            }

            foreach (var other in candidates.Where(other => other.Cue.End <= mark || other.Cue.Start >= aside.Cue.End))
            {
                for (var piece = other.Content.Count - 1; piece >= 0; piece--)
                {
                    var range = other.Content[piece];
                    if (range.Start < mark && range.End > mark)
                    {
                        other.Cut(piece, mark);
                    }
                    else if (range.Start == mark + 1 && other.Content.Count > 1)
                    {
                        other.Drop(piece);
                    }
                }
            }
        }
    }

    private CueEntry? Entry(VerbGroup group)
    {
        foreach (var entry in lexicon.Verbs(grammar.Lemma(group.Head)))
        {
            if (entry.Stance is CueStance.Negative && !entry.Lemma.Contains(' ', StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private TokenRange SourceOf(int index)
    {
        var start = grammar.Groups[index].Range.Start;
        if (
            subjects.Of(index) is { IsFound: true, IsDirect: true } subject
            && subject.Range.End <= start
            && !ShellBefore(subject.Range.Start).IsEmpty
        )
        {
            return subject.Range;
        }

        var chunk = grammar.ChunkAt(start - 1);
        return chunk >= 0 && NounPhrases.IsHolder(grammar.Chunks[chunk].Kind) ? grammar.Chunks[chunk].Range : default;
    }

    // ", a figure": between a mark and a token.
    private TokenRange ShellBefore(int end)
    {
        var chunk = grammar.ChunkAt(end - 1);
        if (chunk < 0 || grammar.Chunks[chunk].Range.End != end)
        {
            return default;
        }

        var shell = grammar.Chunks[chunk];
        return
            (grammar.IsComma(shell.Range.Start - 1) || grammar.IsDash(shell.Range.Start - 1))
            && grammar.IsAny(shell.Range.Start, ["a", "an"])
            && (s_shells.Contains(grammar.Lemma(shell.Head)) || lexicon.TryGetNoun(grammar.Lemma(shell.Head), out _))
            ? shell.Range
            : default;
    }
}
