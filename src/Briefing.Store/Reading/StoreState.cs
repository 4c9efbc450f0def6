namespace Briefing.Store.Reading;

/// <summary>A state of the store.</summary>
/// <param name="Name">Letters, digits and hyphens; another state has another name.</param>
/// <param name="IsSettled">Whether no import run goes on, whose articles come one by one.</param>
public sealed record StoreState(string Name, bool IsSettled);
