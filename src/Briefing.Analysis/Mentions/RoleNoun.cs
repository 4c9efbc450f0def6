namespace Briefing.Analysis.Mentions;

/// <summary>A common noun that refers to actors.</summary>
/// <param name="Lemma">The singular form.</param>
/// <param name="Type">What it refers to.</param>
/// <param name="Marks">What else is known of it, as <c>role-nouns.tsv</c> lists it.</param>
internal sealed record RoleNoun(string Lemma, ActorType Type, RoleMarks Marks)
{
    /// <summary>Whether the noun carries a mark.</summary>
    public bool Is(RoleMarks mark) => (Marks & mark) != 0;
}
