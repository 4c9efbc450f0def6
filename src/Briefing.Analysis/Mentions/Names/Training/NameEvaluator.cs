using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Tagging;

namespace Briefing.Analysis.Mentions.Names.Training;

/// <summary>Scores names: one is right where its span and its type are.</summary>
public static class NameEvaluator
{
    /// <summary>Scores a tagger on documents whose names are known, by type.</summary>
    public static IReadOnlyDictionary<NameType, Score> Evaluate(
        IEnumerable<NamedDocument> documents,
        Tagger tagger,
        NameTagger names
    )
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(names);
        var scores = Enum.GetValues<NameType>().ToDictionary(type => type, _ => default(Score));
        foreach (var document in documents)
        {
            var text = NamedText.Of(document, tagger);
            var gold = NameTagger.ToSpans(text.Text, text.Labels).Select(name => (name.Span, name.Type)).ToHashSet();
            var found = names.Tag(text.Text);
            foreach (var type in scores.Keys)
            {
                var right = found.Count(name => name.Type == type && gold.Contains((name.Span, type)));
                scores[type] += new Score(
                    right,
                    found.Count(name => name.Type == type),
                    right,
                    gold.Count(name => name.Type == type)
                );
            }
        }

        return scores;
    }
}
