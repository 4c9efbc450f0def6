using Briefing.Store.Accounts;

namespace Briefing.Store.Auditing;

/// <summary>Who makes the changes that a context saves, and when.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
internal sealed record Change(Caller By, DateTimeOffset At);
