namespace Briefing.Analysis.Mentions;

/// <summary>A pronoun that refers to actors.</summary>
/// <param name="IsPlural">Whether it means several.</param>
/// <param name="Gender">The gender that it asks for.</param>
/// <param name="IsFirstPerson">Whether it means the speaker.</param>
/// <param name="IsPossessive">Whether it owns the noun after it.</param>
internal readonly record struct PronounEntry(bool IsPlural, Gender Gender, bool IsFirstPerson, bool IsPossessive);
