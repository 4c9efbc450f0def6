using System.Reflection;
using Briefing.Ingestion.Imports;
using Briefing.Store.Accounts;
using Briefing.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Web.Tests.Security;

/// <summary>
/// Nobody in: every method that changes something, or reads what is not for everybody, called past the pages. The methods
/// come from the assemblies; a method that is not in the table fails the test, and so does one that asks for no caller.
/// </summary>
public sealed class WriterGuardTests(WebApp app)
{
    private static readonly Dictionary<string, AccountRole> s_rules = new(StringComparer.Ordinal)
    {
        ["AnnotationWriter.CreateAsync"] = AccountRole.Editor,
        ["AnnotationWriter.ReplyAsync"] = AccountRole.Editor,
        ["AnnotationWriter.EditAsync"] = AccountRole.Editor,
        ["AnnotationWriter.ResolveAsync"] = AccountRole.Editor,
        ["AnnotationWriter.AssignAsync"] = AccountRole.Editor,
        ["AnnotationWriter.RemoveAsync"] = AccountRole.Editor,
        ["AnnotationWriter.UndoAsync"] = AccountRole.Editor,
        ["AnnotationReader.ListPeopleAsync"] = AccountRole.Editor,
        ["AnnotationDraftReader.ListAsync"] = AccountRole.Editor,
        ["AnnotationDraftWriter.SaveAsync"] = AccountRole.Editor,
        ["JudgementWriter.JudgeAsync"] = AccountRole.Editor,
        ["JudgementWriter.WithdrawAsync"] = AccountRole.Editor,
        ["JudgementWriter.PlaceAsync"] = AccountRole.Editor,
        ["JudgementReader.ListWaitingAsync"] = AccountRole.Editor,
        ["JudgementReader.ListVerdictsAsync"] = AccountRole.Editor,
        ["JudgementReader.ListWorkAsync"] = AccountRole.Editor,
        ["SourceGradeWriter.GradeAsync"] = AccountRole.Editor,
        ["AnchorWriter.PlaceAsync"] = AccountRole.Editor,
        ["AnchorReader.ListWaitingAsync"] = AccountRole.Editor,
        ["AnchorReader.FindPlacingAsync"] = AccountRole.Editor,
        ["AnnotationTagWriter.SaveAsync"] = AccountRole.Admin,
        ["ArticleWriter.SaveAsync"] = AccountRole.Admin,
        ["ImportRunWriter.QueueAsync"] = AccountRole.Admin,
        ["ImportRunWriter.ClaimAsync"] = AccountRole.Admin,
        ["ImportRunWriter.SetTotalAsync"] = AccountRole.Admin,
        ["ImportRunWriter.FinishAsync"] = AccountRole.Admin,
        ["ImportRunWriter.CancelAsync"] = AccountRole.Admin,
        ["ImportRunWriter.ResumeAsync"] = AccountRole.Admin,
        ["ImportRunWriter.MarkInterruptedAsync"] = AccountRole.Admin,
        ["ImportItemWriter.AddAsync"] = AccountRole.Admin,
        ["ImportItemWriter.StoreAsync"] = AccountRole.Admin,
        ["ImportItemWriter.WithdrawMissingAsync"] = AccountRole.Admin,
        ["ImportDecisionWriter.ApproveAsync"] = AccountRole.Admin,
        ["ImportDecisionWriter.ApproveWhereSafeAsync"] = AccountRole.Admin,
        ["ImportDecisionWriter.RejectAsync"] = AccountRole.Admin,
        ["ImportDecisionWriter.RollBackAsync"] = AccountRole.Admin,
        ["AccessTokenWriter.CreateAsync"] = AccountRole.Analyst,
        ["AccessTokenWriter.RevokeAsync"] = AccountRole.Analyst,
        ["AccessTokenReader.ListAsync"] = AccountRole.Analyst,
        ["DeskReader.ListAsync"] = AccountRole.Analyst,
        ["DeskReader.FindMarkAsync"] = AccountRole.Analyst,
        ["MarkWriter.MarkReadAsync"] = AccountRole.Analyst,
        ["MarkWriter.StarAsync"] = AccountRole.Analyst,
        ["SavedSearchReader.ListAsync"] = AccountRole.Analyst,
        ["SavedSearchWriter.CreateAsync"] = AccountRole.Analyst,
        ["SavedSearchWriter.RenameAsync"] = AccountRole.Analyst,
        ["SavedSearchWriter.MarkSeenAsync"] = AccountRole.Analyst,
        ["SavedSearchWriter.DeleteAsync"] = AccountRole.Analyst,
        ["AccountReader.ListAsync"] = AccountRole.Admin,
        ["ProtectionKeyWriter.List"] = AccountRole.Admin,
        ["ProtectionKeyWriter.Add"] = AccountRole.Admin,
        ["StoreExport.WriteAsync"] = AccountRole.Admin,
        ["BackupWriter.WriteAsync"] = AccountRole.Admin,
        ["BackupWriter.RestoreAsync"] = AccountRole.Admin,
        ["AuditReader.ListAsync"] = AccountRole.Admin,
        ["ImportService.RequestAsync"] = AccountRole.Admin,
        ["ImportService.QueueFolderAsync"] = AccountRole.Admin,
        ["ImportService.QueueTextsAsync"] = AccountRole.Admin,
        ["ImportService.QueueReadingAsync"] = AccountRole.Admin,
        ["ImportService.CancelAsync"] = AccountRole.Admin,
        ["ImportService.ResumeAsync"] = AccountRole.Admin,
        ["ArticleIntake.FetchAsync"] = AccountRole.Admin,
    };

    /// <summary>
    /// Methods of writers that change nothing, what only the process itself can reach, and readers of notes, which show each
    /// caller what that caller may see.
    /// </summary>
    private static readonly HashSet<string> s_open =
    [
        "AnchorReader.ListEarlierAsync",
        "AnnotationReader.ListAsync",
        "AnnotationReader.FindAsync",
        "AnnotationReader.ListVersionsAsync",
        "ArticleWriter.FindSeedAsync",
        "ImportService.WaitAsync",
    ];

    private static IEnumerable<MethodInfo> Methods =>
        typeof(Account)
            .Assembly.GetExportedTypes()
            .Concat(typeof(ImportService).Assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    .Where(method => !method.IsSpecialName)
                    .Where(method => IsWriter(type) || AsksForCaller(method))
            )
            .Where(method => method.DeclaringType != typeof(Caller));

    public static TheoryData<string, AccountRole?> Calls
    {
        get
        {
            var calls = new TheoryData<string, AccountRole?>();
            foreach (var name in s_rules.Keys)
            {
                calls.Add(name, null);
                foreach (var role in Enum.GetValues<AccountRole>())
                {
                    calls.Add(name, role);
                }
            }

            return calls;
        }
    }

    [Fact]
    public void Every_writing_method_asks_for_a_caller_and_has_its_rule()
    {
        var names = Methods.Select(Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(names.Except(s_rules.Keys).Except(s_open));
        Assert.Empty(s_rules.Keys.Concat(s_open).Except(names));
        Assert.All(
            Methods.Where(method => s_rules.ContainsKey(Name(method))),
            method => Assert.True(AsksForCaller(method))
        );
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Writing_method_refuses_whom_its_rule_refuses_and_nobody_else(string name, AccountRole? role)
    {
        var caller = role is { } given ? Caller.SignedIn(Guid.NewGuid(), "somebody", given) : Caller.Anonymous;
        var method = Methods.Single(one => Name(one) == name);

        var refused = await InvokeAsync(method, caller) is AccessDeniedException;

        Assert.Equal(caller.Has(s_rules[name]), !refused);
    }

    /// <summary>Calls it with empty arguments: who is let in then meets another error, or a cancelled token.</summary>
    private async Task<Exception?> InvokeAsync(MethodInfo method, Caller caller)
    {
        var target = app.Services.GetRequiredService(method.DeclaringType!);
        var arguments = method.GetParameters().Select(parameter => Argument(parameter.ParameterType, caller)).ToArray();
        return await Record.ExceptionAsync(async () =>
        {
            try
            {
                if (method.Invoke(target, arguments) is Task task)
                {
                    await task;
                }
            }
            catch (TargetInvocationException exception)
            {
                throw exception.InnerException!;
            }
        });
    }

    private static object? Argument(Type type, Caller caller) =>
        type == typeof(Caller) ? caller
        : type == typeof(CancellationToken) ? new CancellationToken(canceled: true)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    private static bool IsWriter(Type type) =>
        type == typeof(ImportService)
        // What writes JSON writes nothing into the store.
        || (
            type.Name.EndsWith("Writer", StringComparison.Ordinal)
            && !type.Name.EndsWith("JsonWriter", StringComparison.Ordinal)
        );

    private static bool AsksForCaller(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Caller));

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
