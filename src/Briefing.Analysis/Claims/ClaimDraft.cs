using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>A claim before its chain and commitments are known.</summary>
/// <param name="Kind">Who stands behind it.</param>
/// <param name="Content">Its words; never empty.</param>
/// <param name="Attribution">The attribution that it comes from, or <see langword="null"/>.</param>
/// <param name="IsContinued">Whether it goes on with a quotation whose source stands in an earlier sentence.</param>
internal sealed record ClaimDraft(
    ClaimKind Kind,
    ImmutableArray<TextSpan> Content,
    Attribution? Attribution,
    bool IsContinued = false
);
