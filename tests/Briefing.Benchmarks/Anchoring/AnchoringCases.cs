using System.Text.Json;
using Briefing.Analysis.Text;
using Briefing.Benchmarks.Comparison;

namespace Briefing.Benchmarks.Anchoring;

/// <summary>Makes texts, annotates them and edits them. The same seed gives the same cases.</summary>
internal sealed class AnchoringCases(int seed, string? corpus)
{
    private const int QuotesPerText = 20;
    private const int ArticlesPerText = 3;
    private const int SentencesPerParagraph = 4;

    /// <summary>Sentences that articles repeat.</summary>
    private static readonly string[] s_refrains =
    [
        "The company did not reply to questions.",
        "“We will look into it,” the spokesman said.",
        "Nobody was hurt.",
        "The ministry’s spokeswoman declined to comment on Monday.",
        "It was not clear why. 🤷🏽‍♀️",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes cases until there are as many annotations as asked for.</summary>
    public IEnumerable<AnchoringCase> Make(int annotations)
    {
        var texts = corpus is null ? Generated(annotations / QuotesPerText + 2) : Read(corpus);
        for (var number = 0; number * QuotesPerText < annotations; number++)
        {
            var text = texts[number % texts.Count];
            var stranger = texts[(number + 1) % texts.Count];
            var strangers = TextEditor
                .Sentences(stranger)
                .Select(sentence => sentence.Of(stranger).ToString())
                .Where(sentence => sentence.Contains(' ', StringComparison.Ordinal))
                .ToList();
            var quotes = Quotes(text);
            var editor = new TextEditor(text, strangers, _random);
            var (edited, origins) = editor.Edit(2 + _random.Next(8), quotes, text);
            yield return new AnchoringCase(text, edited, origins, quotes);
        }
    }

    private List<string> Generated(int count)
    {
        var articles = new SyntheticArticles(seed);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    Enumerable
                        .Range(number * ArticlesPerText, ArticlesPerText)
                        .SelectMany(article => articles.Make(article).Text.Split("\n\n"))
                        .SelectMany(sentence =>
                            _random.Next(9) == 0
                                ? [sentence, s_refrains[_random.Next(s_refrains.Length)]]
                                : new[] { sentence }
                        )
                )
                .Select(sentences =>
                    string.Join("\n\n", sentences.Chunk(SentencesPerParagraph).Select(chunk => string.Join(' ', chunk)))
                ),
        ];
    }

    private static List<string> Read(string path) =>
        [
            .. File.ReadLines(path)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
                .Where(text => text.Length > 1000)
                .Select(text => text.Length > 12_000 ? text[..text.LastIndexOf(' ', 12_000)] : text),
        ];

    private List<TextSpan> Quotes(string text)
    {
        var words = WordsOf(text);
        var sentences = TextEditor.Sentences(text).ToList();
        return [.. Enumerable.Range(0, QuotesPerText).Select(_ => Quote(words, sentences))];
    }

    private TextSpan Quote(List<TextSpan> words, List<TextSpan> sentences)
    {
        var first = _random.Next(sentences.Count);
        return _random.Next(100) switch
        {
            < 12 => Stretch(words, 1),
            < 42 => Stretch(words, 2 + _random.Next(3)),
            < 72 => Stretch(words, 5 + _random.Next(8)),
            < 92 => sentences[first],
            _ => sentences[first].Union(sentences[Math.Min(sentences.Count - 1, first + 1 + _random.Next(3))]),
        };
    }

    private TextSpan Stretch(List<TextSpan> words, int count)
    {
        var first = _random.Next(words.Count - count);
        return words[first].Union(words[first + count - 1]);
    }

    private static List<TextSpan> WordsOf(string text)
    {
        var words = new List<TextSpan>();
        for (var index = 0; index < text.Length; )
        {
            var end = index;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > index && char.IsLetterOrDigit(text[index]))
            {
                words.Add(new TextSpan(index, end));
            }

            index = end + 1;
        }

        return words;
    }
}
