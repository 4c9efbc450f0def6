using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Relations;

/// <summary>Tells wholes ("the West") from those who are counted vaguely out of them ("some Western officials").</summary>
internal static class Groups
{
    /// <summary>The whole that an actor is, or <see langword="null"/>.</summary>
    public static string? WholeOf(MentionIndex mentions, int? actor) =>
        actor is { } id && mentions.Actor(id) is { IsNamed: true, Type: ActorType.Country or ActorType.Group } whole
            ? whole.Name
            : null;

    /// <summary>The wholes out of which a source counts some.</summary>
    public static IEnumerable<string> PartsOf(AnalyzedText text, TextSpan source)
    {
        var (first, end) = text.TokensIn(source);
        if (first >= end || !Vagueness.IsVagueCount(text.TokenText(first)))
        {
            yield break;
        }

        for (var at = first + 1; at < end; at++)
        {
            if (Gazetteer.CountryOf(text.TokenText(at).ToString()) is { } country)
            {
                yield return country;
            }
        }
    }
}
