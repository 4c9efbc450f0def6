using Briefing.Benchmarks.Anchoring;
using Briefing.Benchmarks.Comparison;
using Briefing.Ingestion.Readers;

namespace Briefing.Benchmarks.Kills;

/// <summary>A folder of articles that is edited again and again: now one way, now another, now as it was at first; files go and come back.</summary>
internal sealed class EditedArticles
{
    /// <summary>How many articles there are.</summary>
    public const int Count = 24;

    private const int Changed = 5;
    private const int MostEdits = 3;

    private readonly string _folder;
    private readonly Random _random;
    private readonly SyntheticArticles _articles;
    private readonly string[] _now = new string[Count];
    private readonly bool[] _isGone = new bool[Count];
    private int _marks;

    /// <summary>Writes them for the first time.</summary>
    public EditedArticles(string folder, int seed)
    {
        (_folder, _random, _articles) = (folder, new Random(seed), new SyntheticArticles(seed));
        Directory.CreateDirectory(folder);
        for (var number = 0; number < Count; number++)
        {
            Write(number, Mark(Original(number)));
        }
    }

    /// <summary>The files that are there, with what is in them below the head.</summary>
    public IEnumerable<(string Name, string Text)> Now =>
        Enumerable.Range(0, Count).Where(number => !_isGone[number]).Select(number => (Name(number), _now[number]));

    /// <summary>Edits some.</summary>
    public void Edit()
    {
        for (var change = 0; change < Changed; change++)
        {
            var number = _random.Next(Count);
            if (_isGone[number] || _random.Next(12) > 0)
            {
                Write(number, Mark(_random.Next(3) == 0 ? Original(number) : Edited(number)));
                _isGone[number] = false;
            }
            else
            {
                File.Delete(PathOf(number));
                _isGone[number] = true;
            }
        }
    }

    /// <summary>The word that no other text of the whole run has.</summary>
    public static string MarkOf(string text) => text[(text.LastIndexOf(' ') + 1)..^1];

    private string Original(int number) => _articles.Make(number).Text;

    private string Edited(int number)
    {
        var text = Original(number);
        var sentences = TextEditor.Sentences(text).ToList();
        var strangers = TextEditor
            .Sentences(Original((number + 1) % Count))
            .Select(span => span.Of(Original((number + 1) % Count)).ToString())
            .ToList();
        return new TextEditor(text, strangers, _random).Edit(1 + _random.Next(MostEdits), sentences, text).Text;
    }

    private string Mark(string text)
    {
        var mark = "zq";
        for (var rest = ++_marks; rest > 0; rest /= 20)
        {
            mark += "bcdfghjklmnpqrstvwxz"[rest % 20];
        }

        return $"{text}\n\nThe file has the mark {mark}.";
    }

    private void Write(int number, string text)
    {
        _now[number] = text;
        File.WriteAllText(
            PathOf(number),
            FrontMatterWriter.Write(_articles.Make(number).Metadata with { Title = $"Article {number}" }, text)
        );
    }

    private string PathOf(int number) => Path.Combine(_folder, Name(number));

    private static string Name(int number) => FormattableString.Invariant($"article-{number:00}.md");
}
