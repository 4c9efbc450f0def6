using Briefing.Analysis.Claims;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>A claim whose holder disputes what another holds.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Span">The words that dispute: "denies", "false".</param>
/// <param name="Shell">What its content calls the disputed, or <see langword="null"/>.</param>
internal readonly record struct Denial(Claim Claim, TextSpan Span, ShellNounKind? Shell);
