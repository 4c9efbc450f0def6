namespace Briefing.Store.Auditing;

/// <summary>The kinds of things whose changes go into the audit trail.</summary>
public static class AuditSubjects
{
    /// <summary>An account.</summary>
    public const string Account = "account";

    /// <summary>The key of an authenticator app, or recovery codes.</summary>
    public const string AccountSecret = "account secret";

    /// <summary>A passkey.</summary>
    public const string Passkey = "passkey";

    /// <summary>A personal token for the API.</summary>
    public const string AccessToken = "access token";

    /// <summary>An article.</summary>
    public const string Article = "article";

    /// <summary>An import run: who approved, rejected, stopped or undid it.</summary>
    public const string ImportRun = "import run";

    /// <summary>An annotation.</summary>
    public const string Annotation = "annotation";

    /// <summary>A tag of the controlled list.</summary>
    public const string AnnotationTag = "annotation tag";

    /// <summary>What an editor judged: a caution, a claim, a correction, work on a contradiction.</summary>
    public const string Judgement = "judgement";

    /// <summary>The grade of a source.</summary>
    public const string SourceGrade = "source grade";

    /// <summary>A backup that was made.</summary>
    public const string Backup = "backup";

    /// <summary>The store as a whole, which a backup took the place of.</summary>
    public const string Store = "store";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Article,
        ImportRun,
        Annotation,
        AnnotationTag,
        Judgement,
        SourceGrade,
        Account,
        AccountSecret,
        Passkey,
        AccessToken,
        Backup,
        Store,
    ];
}
