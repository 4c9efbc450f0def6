namespace Briefing.Ingestion.Previews;

/// <summary>What a change does to one claim, flag, actor or statement about the article.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Before">How it was; <see langword="null"/> where it is added.</param>
/// <param name="After">How it is; <see langword="null"/> where it is removed.</param>
public sealed record Change<T>(ChangeKind Kind, T? Before, T? After)
    where T : class;
