using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Finds actors by where they are mentioned, each time in logarithmic time and a bounded number of steps.</summary>
internal sealed class MentionIndex
{
    private const int MostNested = 12;

    private readonly AnalyzedText _text;
    private readonly ImmutableArray<Actor> _actors;
    private readonly (TextSpan Span, MentionKind Kind, int ActorId)[] _mentions;

    /// <summary>Indexes the mentions of some actors.</summary>
    public MentionIndex(AnalyzedText text, ImmutableArray<Actor> actors)
    {
        _text = text;
        _actors = actors;
        _mentions =
        [
            .. actors
                .SelectMany(actor => actor.Mentions.Select(mention => (mention.Span, mention.Kind, actor.Id)))
                .OrderBy(mention => mention.Span.Start)
                .ThenByDescending(mention => mention.Span.End),
        ];
    }

    /// <summary>An actor by its id.</summary>
    public Actor Actor(int id) => _actors[id - 1];

    /// <summary>The mentions that start in a span or reach into it: in text order, of two that start together the longer first.</summary>
    public IEnumerable<(TextSpan Span, MentionKind Kind, int ActorId)> In(TextSpan span)
    {
        for (
            var index = Math.Max(0, FirstFrom(span.Start) - MostNested);
            index < _mentions.Length && _mentions[index].Span.Start < span.End;
            index++
        )
        {
            if (_mentions[index].Span.Overlaps(span))
            {
                yield return _mentions[index];
            }
        }
    }

    /// <summary>The mentions of a sentence, in the order of <see cref="In(TextSpan)"/>.</summary>
    public IEnumerable<(TextSpan Span, MentionKind Kind, int ActorId)> InSentence(int sentence) =>
        sentence >= 0 && sentence < _text.Sentences.Length ? In(_text.Sentences[sentence].Span) : [];

    /// <summary>The mentions that end before a position, the nearest start first.</summary>
    public IEnumerable<(TextSpan Span, MentionKind Kind, int ActorId)> Before(int position)
    {
        for (var index = FirstFrom(position) - 1; index >= 0; index--)
        {
            if (_mentions[index].Span.End <= position)
            {
                yield return _mentions[index];
            }
        }
    }

    /// <summary>The mention that covers exactly a span.</summary>
    public bool TryGet(TextSpan span, out (TextSpan Span, MentionKind Kind, int ActorId) mention)
    {
        for (
            var index = FirstFrom(span.Start);
            index < _mentions.Length && _mentions[index].Span.Start == span.Start;
            index++
        )
        {
            if (_mentions[index].Span == span)
            {
                mention = _mentions[index];
                return true;
            }
        }

        mention = default;
        return false;
    }

    /// <summary>The actor that the words of a source mean: the head of the phrase, not one that the phrase mentions in passing.</summary>
    /// <returns>Its id, or <see langword="null"/> where no mention fits.</returns>
    public int? ActorOf(ImmutableArray<TextSpan> source)
    {
        foreach (var span in source)
        {
            int? passing = null;
            foreach (var (mention, _, id) in In(span))
            {
                if (!IsPossessor(mention, span))
                {
                    return id;
                }

                passing ??= id;
            }

            if (passing is not null)
            {
                return passing;
            }
        }

        return null;
    }

    // "the company" in "the company's lawyer" only owns the source; in the source "the company's" it is the source.
    private bool IsPossessor(TextSpan mention, TextSpan source)
    {
        if (mention.End >= source.End)
        {
            return false;
        }

        var (first, end) = _text.TokensIn(new TextSpan(mention.End, source.End));
        var isOwned = first < end && _text.TokenText(first) is "'s" or "’s" or "'" or "’";
        var isPronoun =
            mention.Length <= 5 && PronounLexicon.TryGet(mention.Of(_text.Text), out var entry) && entry.IsPossessive;
        return isOwned && first + 1 < end || isPronoun;
    }

    private int FirstFrom(int position)
    {
        var low = 0;
        var high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_mentions[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
