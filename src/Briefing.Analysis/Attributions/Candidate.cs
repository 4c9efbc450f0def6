using Briefing.Analysis.Attributions.Grammar;

namespace Briefing.Analysis.Attributions;

/// <summary>An attribution that a rule proposes, in tokens; the resolver decides which ones stand.</summary>
internal sealed class Candidate
{
    /// <summary>The word that proposed it, as the lexicon has it.</summary>
    public required string Lemma { get; init; }

    /// <summary>The grammatical kind of its cue.</summary>
    public required CueKind Kind { get; init; }

    /// <summary>What its cue tells of commitment.</summary>
    public required CueStance Stance { get; init; }

    /// <summary>How its content follows.</summary>
    public required CueFrame Frame { get; init; }

    /// <summary>The cue; never empty.</summary>
    public required TokenRange Cue { get; set; }

    /// <summary>The source; empty where there is none.</summary>
    public TokenRange Source { get; set; }

    /// <summary>The content's pieces, in text order.</summary>
    public List<TokenRange> Content { get; } = [];

    /// <summary>The words for whom it was told to; empty where there are none.</summary>
    public TokenRange Addressee { get; init; }

    /// <summary>Whether the cue is negated.</summary>
    public bool IsNegated { get; init; }

    /// <summary>How likely it is, from 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The candidate whose holder relays this one on grounds of grammar, not of nesting: "X, citing Y, said".</summary>
    public Candidate? Relay { get; set; }

    /// <summary>What a detector of outermost attributions gave for it; its spans then stand as they are.</summary>
    public OutermostAttribution? Detected { get; init; }

    /// <summary>Whether a detector gave it: then no rule displaces or trims it.</summary>
    public bool IsPinned => Detected is not null;

    /// <summary>Whether it may only stand inside the content of another: a detector did not think it an outermost one.</summary>
    public bool OnlyNested { get; set; }

    /// <summary>Whether its cue is a passive: "was quoted".</summary>
    public bool IsPassive { get; init; }

    /// <summary>Whether its content holds a whole attribution that a detector took for an outermost one.</summary>
    public bool Wraps { get; set; }

    /// <summary>Whether it takes up, behind a comma, what was just said: ", a claim he denies".</summary>
    public bool IsAside { get; init; }

    /// <summary>How many tokens its content has.</summary>
    public int ContentLength => Content.Sum(range => range.Length);

    /// <summary>Where its first piece starts.</summary>
    public int Start =>
        Math.Min(
            Cue.Start,
            Math.Min(Content.Count > 0 ? Content[0].Start : int.MaxValue, Source.IsEmpty ? int.MaxValue : Source.Start)
        );

    /// <summary>Whether its content is no longer what the detector gave.</summary>
    public bool HasOwnContent { get; private set; }

    /// <summary>Whether its source is not the one that the detector marked, nor what that one stands for.</summary>
    public bool HasOwnSource { get; set; }

    /// <summary>Adds pieces to a content that a detector gave.</summary>
    public void Extend(IEnumerable<TokenRange> pieces)
    {
        Content.AddRange(pieces);
        SortContent();
        HasOwnContent = true;
    }

    /// <summary>Gives it other pieces as its content.</summary>
    public void Replace(IEnumerable<TokenRange> pieces)
    {
        Content.Clear();
        Content.AddRange(pieces);
        HasOwnContent = true;
    }

    /// <summary>Lets a piece of a content that a detector gave begin later.</summary>
    public void Begin(int piece, int start)
    {
        Content[piece] = Content[piece] with { Start = start };
        HasOwnContent = true;
    }

    /// <summary>Lets a piece of a content that a detector gave end earlier; the pieces after it stay.</summary>
    public void End(int piece, int end)
    {
        Content[piece] = Content[piece] with { End = end };
        HasOwnContent = true;
    }

    /// <summary>Takes a piece off a content that a detector gave.</summary>
    public void Drop(int piece)
    {
        Content.RemoveAt(piece);
        HasOwnContent = true;
    }

    /// <summary>Ends a content that a detector gave inside a piece.</summary>
    public void Cut(int piece, int end)
    {
        Content[piece] = Content[piece] with { End = end };
        Content.RemoveRange(piece + 1, Content.Count - piece - 1);
        HasOwnContent = true;
    }

    /// <summary>Puts the content's pieces in text order and joins those that overlap.</summary>
    public void SortContent()
    {
        Content.Sort((first, second) => first.Start.CompareTo(second.Start));
        for (var index = Content.Count - 1; index > 0; index--)
        {
            if (Content[index].Start < Content[index - 1].End)
            {
                Content[index - 1] = new TokenRange(
                    Content[index - 1].Start,
                    Math.Max(Content[index - 1].End, Content[index].End)
                );
                Content.RemoveAt(index);
            }
        }
    }
}
