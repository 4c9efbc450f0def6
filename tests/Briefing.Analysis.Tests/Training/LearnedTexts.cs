using System.Collections.Immutable;
using Briefing.Analysis.Evaluation;
using Briefing.Analysis.Text;
using Briefing.Analysis.Tokenizing;
using Briefing.Analysis.Training;

namespace Briefing.Analysis.Tests.Training;

/// <summary>Small made-up texts to learn from: who said what, in a few patterns.</summary>
internal static class LearnedTexts
{
    private static readonly string[] s_sources = ["Ann Lee", "The mayor", "Two farmers", "A spokesman", "Bo Berg"];
    private static readonly string[] s_cues = ["said", "wrote", "claimed", "insisted"];
    private static readonly string[] s_contents =
    [
        "the bridge is safe",
        "prices will rise again",
        "nobody had asked them",
        "the river was clean in May",
    ];

    /// <summary>Texts with their attributions.</summary>
    public static AnnotatedText[] Annotated { get; } = [.. Enumerable.Range(0, 40).Select(Make)];

    /// <summary>Texts without.</summary>
    public static AnalyzedText[] Unlabelled { get; } = [.. Enumerable.Range(40, 10).Select(i => Make(i).Text)];

    private static AnnotatedText Make(int index)
    {
        var source = s_sources[index % s_sources.Length];
        var cue = s_cues[index % s_cues.Length];
        var content = s_contents[index / 2 % s_contents.Length];
        var text =
            index % 3 == 0
                ? $"It rained all day. \"{content},\" {source} {cue}."
                : $"The street was empty. {source} {cue} that {content}.\nThe shop stays open.";
        ImmutableArray<TextSpan> At(string part)
        {
            var start = text.IndexOf(part, StringComparison.Ordinal);
            return [new TextSpan(start, start + part.Length)];
        }

        return new AnnotatedText(
            TextAnalyzer.Default.Analyze(text, CancellationToken.None),
            [new AnnotatedAttribution(At(source), At(cue), At(index % 3 == 0 ? $"\"{content},\"" : $"that {content}"))]
        );
    }
}
