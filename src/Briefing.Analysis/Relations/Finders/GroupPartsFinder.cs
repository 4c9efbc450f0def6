using System.Collections.Frozen;
using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations.Finders;

/// <summary>Sets the parts of a group against each other where they speak in neighbouring sentences: "Some ... . Others ...".</summary>
internal sealed class GroupPartsFinder : RelationFinder
{
    private const int Farthest = 2;

    private static readonly FrozenDictionary<string, bool> s_parts = EmbeddedLines
        .OfLexicon("group-parts.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(cells => cells[0], cells => cells[1] == "first", StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Find(RelationContext context, RelationSink sink)
    {
        Claim? first = null;
        foreach (var claim in context.Claims)
        {
            if (claim.Source.IsEmpty || !s_parts.TryGetValue(FirstWord(context.Text, claim), out var isFirst))
            {
                continue;
            }

            if (isFirst)
            {
                first = claim;
            }
            else if (
                first is not null
                && claim.Sentence > first.Sentence
                && claim.Sentence - first.Sentence <= Farthest
                && !RelationContext.ShareHolder(first, claim)
            )
            {
                sink.Relate(
                    claim,
                    first,
                    RelationType.Contradicts,
                    RelationSubtypes.BetweenSources,
                    $"'{context.Words(first.Source[0])}' and '{context.Words(claim.Source[0])}' part a group in two.",
                    [first.Source[0], claim.Source[0]]
                );
            }
        }
    }

    /// <summary>Whether the source of a claim opens with a word for those who oppose: "critics", "others".</summary>
    public static bool OpensOpposedPart(AnalyzedText text, Claim claim) =>
        s_parts.TryGetValue(FirstWord(text, claim), out var isFirst) && !isFirst;

    private static string FirstWord(AnalyzedText text, Claim claim)
    {
        var (first, end) = text.TokensIn(claim.Source[0]);
        return first < end ? text.TokenText(first).ToString() : "";
    }
}
