namespace Briefing.Analysis.Mentions;

/// <summary>What <c>role-nouns.tsv</c> tells of a noun beside its type.</summary>
[Flags]
internal enum RoleMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It tells nothing of role or access: "sources", "people".</summary>
    Bare = 1,

    /// <summary>It means many even in its singular form: "police".</summary>
    Plural = 2,

    /// <summary>It speaks for somebody else: "spokesman".</summary>
    Agent = 4,

    /// <summary>It is a party by its very name: "plaintiff".</summary>
    Party = 8,

    /// <summary>It names a relation: "brother".</summary>
    Kin = 16,

    /// <summary>It often refers to nobody in particular: "law", "child".</summary>
    Generic = 32,

    /// <summary>A document of the courts.</summary>
    Filing = 64,

    /// <summary>A document that was not written for the public.</summary>
    Record = 128,

    /// <summary>A document that found something out.</summary>
    Study = 256,

    /// <summary>A document that says what its author wants to be heard.</summary>
    Statement = 512,
}
