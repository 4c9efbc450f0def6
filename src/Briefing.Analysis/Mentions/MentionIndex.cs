using System.Collections.Immutable;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Finds actors by where they are mentioned.</summary>
internal sealed class MentionIndex
{
    private readonly AnalyzedText _text;
    private readonly ImmutableArray<Actor> _actors;
    private readonly List<(TextSpan Span, MentionKind Kind, int ActorId)>[] _bySentence;

    /// <summary>Indexes the mentions of some actors.</summary>
    public MentionIndex(AnalyzedText text, ImmutableArray<Actor> actors)
    {
        _text = text;
        _actors = actors;
        _bySentence = new List<(TextSpan, MentionKind, int)>[text.Sentences.Length];
        foreach (var actor in actors)
        {
            foreach (var mention in actor.Mentions)
            {
                var sentence = text.SentenceAt(mention.Span.Start);
                if (sentence >= 0)
                {
                    (_bySentence[sentence] ??= []).Add((mention.Span, mention.Kind, actor.Id));
                }
            }
        }

        foreach (var list in _bySentence)
        {
            list?.Sort(
                (left, right) =>
                    left.Span.Start != right.Span.Start
                        ? left.Span.Start.CompareTo(right.Span.Start)
                        : right.Span.End.CompareTo(left.Span.End)
            );
        }
    }

    /// <summary>The mentions of a sentence: in text order, of two that start together the longer first.</summary>
    public IReadOnlyList<(TextSpan Span, MentionKind Kind, int ActorId)> In(int sentence) =>
        sentence >= 0 && sentence < _bySentence.Length ? _bySentence[sentence] ?? [] : [];

    /// <summary>An actor by its id.</summary>
    public Actor Actor(int id) => _actors[id - 1];

    /// <summary>The actor that the words of a source mean: the head of the phrase, not one that the phrase mentions in passing.</summary>
    /// <returns>Its id, or <see langword="null"/> where no mention fits.</returns>
    public int? ActorOf(ImmutableArray<TextSpan> source)
    {
        foreach (var span in source)
        {
            int? passing = null;
            foreach (var (mention, _, id) in In(_text.SentenceAt(span.Start)))
            {
                if (!mention.Overlaps(span))
                {
                    continue;
                }

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
        var isPronoun = mention.Length <= 5 && PronounLexicon.TryGet(mention.Of(_text.Text), out var entry) && entry.IsPossessive;
        return isOwned && first + 1 < end || isPronoun;
    }
}
