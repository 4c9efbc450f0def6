using System.Globalization;
using Briefing.Store.Accounts;
using Briefing.Store.Auditing;
using Briefing.Web.Routing;
using Microsoft.AspNetCore.Components;

namespace Briefing.Web.Components.Accounts;

/// <summary>The audit trail, paged by key.</summary>
public sealed partial class AuditPage(AuditReader reader, CallerContext caller)
{
    private const int PageSize = 50;

    /// <summary>The key that the page before ended with.</summary>
    [SupplyParameterFromQuery(Name = Addresses.BeforeName)]
    public string? Before { get; set; }

    /// <summary>The kind of thing to show changes of.</summary>
    [SupplyParameterFromQuery(Name = Addresses.SubjectName)]
    public string? Subject { get; set; }

    private IReadOnlyList<string> Subjects { get; set; } = [];

    private IReadOnlyList<AuditEntryInfo> Entries { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Subjects = AuditSubjects.All;
        Entries = await reader.ListAsync(
            caller.Current,
            Subjects.Contains(Subject) ? Subject : null,
            // Addresses are written by anybody; what is no key is none, not an error.
            long.TryParse(Before, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
                ? before
                : null,
            PageSize,
            CancellationToken.None
        );
    }

    private static string Who(AuditEntryInfo entry) =>
        entry is { AccountId: not null, CallerRole: { } role } ? $"{entry.CallerName}, {role}" : entry.CallerName;

    private static string Wording(AuditAction action) => action.ToString().ToLowerInvariant();
}
