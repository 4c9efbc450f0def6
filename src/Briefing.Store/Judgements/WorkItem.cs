using Briefing.Analysis.Skepticism;

namespace Briefing.Store.Judgements;

/// <summary>A contradiction or a drift, with the state of work on it.</summary>
/// <param name="Slug">The article, by its place in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">The number of its text.</param>
/// <param name="Flag">The caution that tells of it; its number is the store's, not the reading's.</param>
/// <param name="Judgement">The state, the owner and the note; <see langword="null"/> where nobody has taken it up.</param>
public sealed record WorkItem(string Slug, string Title, int Revision, Flag Flag, JudgementInfo? Judgement)
{
    /// <summary>The state.</summary>
    public string State => Judgement?.Value ?? JudgementValues.Open;
}
