using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Judgements;

namespace Briefing.Web.Rendering;

/// <summary>Prepares the flags of a reading, in the order of the reading.</summary>
internal static class FlagViewBuilder
{
    private const int EvidenceLength = 90;

    public static ImmutableArray<FlagView> Build(AnalyzedDocument reading, ImmutableArray<JudgementInfo> judgements) =>
        [
            .. reading.Flags.Select(flag => new FlagView
            {
                Id = flag.Id,
                Rule = FlagGlossary.Get(flag.Code),
                Severity = flag.Severity,
                ClaimId = flag.ClaimId is { } id && id >= 1 && id <= reading.Claims.Length ? id : null,
                Why = flag.Why,
                Verdict = judgements.IsEmpty ? null : JudgementView.VerdictOn(flag, reading, judgements),
                Spans =
                [
                    .. flag
                        .Spans.Where(span => !span.IsEmpty)
                        .Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")),
                ],
                Evidence =
                [
                    .. flag
                        .Spans.Where(span => !span.IsEmpty)
                        .Select(span => Excerpt.Of(reading.Text, span, EvidenceLength)),
                ],
            }),
        ];
}
