using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tests.Specs;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Tests.Attributions;

/// <summary>A text with the attributions that the marks of a golden case give it; Specs/README.md tells the notation.</summary>
internal sealed class AttributionSpec
{
    private readonly SortedDictionary<int, Expectation> _expected = [];

    private AttributionSpec(string text) => Text = text;

    public string Text { get; }

    public static AttributionSpec Parse(string body)
    {
        var lines = body.Split('\n');
        var marked = MarkedText.Parse(string.Join('\n', lines.Where(line => !line.StartsWith('>'))));
        var spec = new AttributionSpec(marked.Text);
        foreach (var (label, span) in marked.Spans)
        {
            var number = label.Length > 1 ? int.Parse(label.AsSpan(1), CultureInfo.InvariantCulture) : 1;
            spec.Get(number).Parts[label[0]].Add(span);
        }

        foreach (var line in lines.Where(line => line.StartsWith('>')))
        {
            spec.ReadNote(line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return spec;
    }

    /// <summary>One line an attribution, in the order of their first words.</summary>
    public string Describe() =>
        Join(
            _expected.Values.Select(e =>
                Describe(Text, e.Parts['s'], e.Parts['q'], e.Parts['c'], ParentCue(e.Parent), e.Notes)
            )
        );

    /// <summary>One line an attribution, in the order of their first words.</summary>
    public static string Describe(string text, ImmutableArray<Attribution> found) =>
        Join(
            found.Select(attribution =>
                Describe(
                    text,
                    attribution.Source,
                    attribution.Cue.Spans,
                    attribution.Content,
                    attribution.ParentId is { } id ? Words(text, found[id - 1].Cue.Spans) : null,
                    Notes(attribution)
                )
            )
        );

    // "2 in 1", "2 shares 1", "1 negated": what is not noted is outermost, affirmed and has a source of its own.
    private void ReadNote(string[] words)
    {
        var expectation = Get(int.Parse(words[0], CultureInfo.InvariantCulture));
        if (words[1] == "in")
        {
            expectation.Parent = int.Parse(words[2], CultureInfo.InvariantCulture);
        }
        else if (words[1] == "shares")
        {
            expectation.Parts['s'] = Get(int.Parse(words[2], CultureInfo.InvariantCulture)).Parts['s'];
        }
        else
        {
            expectation.Notes.Add(words[1]);
        }
    }

    private static IEnumerable<string> Notes(Attribution attribution) => attribution.Cue.IsNegated ? ["negated"] : [];

    private string? ParentCue(int? number) => number is { } n ? Words(Text, _expected[n].Parts['q']) : null;

    private Expectation Get(int number)
    {
        if (!_expected.TryGetValue(number, out var expectation))
        {
            _expected[number] = expectation = new Expectation();
        }

        return expectation;
    }

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    private static string Describe(
        string text,
        IEnumerable<TextSpan> source,
        IEnumerable<TextSpan> cue,
        IEnumerable<TextSpan> content,
        string? parentCue,
        IEnumerable<string> notes
    )
    {
        var line = new StringBuilder($"[{Words(text, source)}] <{Words(text, cue)}> [{Words(text, content)}]");
        line.Append(parentCue is null ? "" : $" in <{parentCue}>");
        foreach (var note in notes)
        {
            line.Append(' ').Append(note);
        }

        return line.ToString();
    }

    // Marks at the ends of spans are nobody's concern.
    private static string Words(string text, IEnumerable<TextSpan> spans) =>
        string.Join(
            " | ",
            spans.Select(span => span.Of(text).ToString().Trim([.. "\u201C\u201D\u2018\u2019\"'.,;:!? "]))
        );

    private sealed class Expectation
    {
        public Dictionary<char, List<TextSpan>> Parts { get; } =
            new()
            {
                ['s'] = [],
                ['q'] = [],
                ['c'] = [],
            };

        public int? Parent { get; set; }

        public List<string> Notes { get; } = [];
    }
}
