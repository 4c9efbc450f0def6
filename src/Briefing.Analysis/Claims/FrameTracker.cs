using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>
/// Keeps, sentence by sentence, the outlet or document through which later sentences are to be read. A relay of unnamed
/// sources with which an article opens holds until another outlet takes over, but only for unnamed sources; one that comes
/// later holds to the end of its paragraph, and for those whom it relays; words told to an outlet hold while the same speaker
/// goes on; a document holds for one more sentence that names nobody.
/// </summary>
internal sealed class FrameTracker(AnalyzedText text, MentionIndex mentions)
{
    private const int FarthestObject = 8;
    private const int LookedAt = 64;

    // The paragraphs that an article opens with: what it is relayed from is said there.
    private const int OpeningParagraphs = 2;

    private ImmutableArray<ChainHop> _relay = [];
    private int? _relayed;
    private int _relayParagraph = -1;
    private ImmutableArray<ChainHop> _told = [];
    private int? _teller;
    private ChainHop? _document;
    private int _documentSentence = -1;

    /// <summary>The hops that a claim inherits from earlier sentences; empty where it stands alone.</summary>
    /// <param name="hops">The hops that its own sentence gives.</param>
    /// <param name="outermost">The outermost attribution of its path.</param>
    /// <param name="sentence">Its sentence.</param>
    public ImmutableArray<ChainHop> InheritedBy(List<ChainHop> hops, Attribution outermost, int sentence)
    {
        var first = hops[0];
        if (first.ActorId is not { } id)
        {
            var isHeldOpen =
                outermost.Cue.Stance == CueStance.Distancing || outermost.Cue.Kind is CueKind.Verb or CueKind.Adverb;
            if (
                isHeldOpen
                && _document is not null
                && _documentSentence == sentence - 1
                && outermost.Cue.Kind == CueKind.Verb
            )
            {
                return [_document];
            }

            return isHeldOpen ? RelayAt(sentence, null) : [];
        }

        if (id == _teller && !_told.IsEmpty && !_told.Any(hop => hop.ActorId == id))
        {
            return _told;
        }

        var actor = mentions.Actor(id);
        var isUnnamed = !actor.IsNamed && actor.Type is ActorType.Person or ActorType.Group or ActorType.Document;
        return isUnnamed && !SourceWords.IsBareCount(first, text) && !_relay.Any(hop => hop.ActorId == id)
            ? RelayAt(sentence, id)
            : [];
    }

    /// <summary>Takes note of a sentence after its claims have been read.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="paths">The explicit hops of each of its outermost attributions' deepest chains.</param>
    public void Leave(int sentence, IReadOnlyList<List<ChainHop>> paths)
    {
        if (paths.Count == 0)
        {
            ReadPlain(sentence);
            return;
        }

        foreach (var hops in paths)
        {
            var outlets = hops.TakeWhile(IsOutlet).Select(Inherit).ToImmutableArray();
            var innermost = hops[^1];
            if (outlets.Length > 0 && outlets.Length < hops.Count)
            {
                var isTold = outlets.Length == 1 && hops[0].Cue == hops[1].Cue;
                if (isTold)
                {
                    (_told, _teller) = (outlets, innermost.ActorId);
                }
                else
                {
                    (_relay, _relayed, _relayParagraph) = (outlets, innermost.ActorId, Paragraph(sentence));
                }
            }
            else if (outlets.Length == hops.Count)
            {
                // An outlet's own report takes the place of another's relay.
                _relay = _relay.IsEmpty || _relay[0].ActorId == outlets[0].ActorId ? _relay : [];
            }
            else if (innermost.ActorId is { } id && id != _teller)
            {
                (_told, _teller) = ([], null);
            }

            if (innermost.ActorId is { } holder && mentions.Actor(holder).Type == ActorType.Document)
            {
                (_document, _documentSentence) = (Inherit(innermost), sentence);
            }
        }
    }

    // "The Mercury has obtained the notes." and "A former chief gave the Post his version." report nothing yet.
    private void ReadPlain(int sentence)
    {
        var bounds = text.Sentences[sentence];
        var inSentence = mentions.InSentence(sentence).Take(LookedAt).ToList();
        for (var index = 0; index < inSentence.Count; index++)
        {
            var (span, _, id) = inSentence[index];
            if (mentions.Actor(id).Type != ActorType.Outlet)
            {
                continue;
            }

            var (first, end) = text.TokensIn(span);
            var hop = new ChainHop(id, mentions.Actor(id).Name, span, null, HopBasis.Inherited);
            if (VerbBefore(first, bounds.FirstToken) is { } verb && FrameWords.IsTelling(verb) && index > 0)
            {
                (_told, _teller) = ([hop], inSentence[0].ActorId);
            }
            else if (VerbAfter(end, bounds.EndToken) is { } next && FrameWords.IsFrame(next))
            {
                (_relay, _relayed, _relayParagraph) = ([hop], null, Paragraph(sentence));
            }

            return;
        }
    }

    private ImmutableArray<ChainHop> RelayAt(int sentence, int? holder) =>
        _relayParagraph < OpeningParagraphs
        || _relayParagraph == Paragraph(sentence)
        || (holder is not null && holder == _relayed)
            ? _relay
            : [];

    private int Paragraph(int sentence) => text.Sentences[sentence].Paragraph;

    private string? VerbBefore(int at, int first)
    {
        for (var back = at - 1; back >= Math.Max(first, at - FarthestObject / 2); back--)
        {
            if (Verbs.IsVerb(text.Tokens[back].Penn))
            {
                return text.Tokens[back].Lemma;
            }
        }

        return null;
    }

    private string? VerbAfter(int at, int end)
    {
        for (; at < end && (Verbs.IsVerb(text.Tokens[at].Penn) || text.Tokens[at].Penn == PennTag.RB); at++)
        {
            if (text.Tokens[at].Lemma is not ("have" or "be" or "do"))
            {
                return text.Tokens[at].Lemma;
            }
        }

        return null;
    }

    private bool IsOutlet(ChainHop hop) => hop.ActorId is { } id && mentions.Actor(id).Type == ActorType.Outlet;

    private static ChainHop Inherit(ChainHop hop) => hop with { Basis = HopBasis.Inherited };
}
