using System.Collections.Immutable;

namespace Briefing.Web.Rendering;

/// <summary>A paragraph with the notes that stand beside it.</summary>
/// <param name="Sentences">Its text.</param>
/// <param name="Notes">A note for each claim that starts in it, in text order.</param>
/// <param name="Flags">Flags on its sentences that sit on no claim.</param>
/// <param name="Fit">How the notes are set.</param>
public sealed record ParagraphView(
    ImmutableArray<SentenceView> Sentences,
    ImmutableArray<ClaimView> Notes,
    ImmutableArray<FlagView> Flags,
    NoteFit Fit
);
