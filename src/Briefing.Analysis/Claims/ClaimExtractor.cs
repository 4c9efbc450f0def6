using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Attributions.Grammar;
using Briefing.Analysis.Mentions;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Claims;

/// <summary>Makes claims of attributions, of what the article asserts itself, and of what it takes for granted.</summary>
internal sealed class ClaimExtractor
{
    private readonly AnalyzedText _text;
    private readonly ImmutableArray<TimeExpression> _times;
    private readonly ChainBuilder _chains;
    private readonly FrameTracker _frames;
    private readonly CommitmentGrader _grader;
    private readonly PropositionWriter _writer;
    private readonly MentionIndex _mentions;

    private ClaimExtractor(
        SentenceGrammar grammar,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<TimeExpression> times
    )
    {
        var text = grammar.Text;
        _text = text;
        _times = times;
        _mentions = mentions;
        _chains = new ChainBuilder(text, attributions, mentions);
        _frames = new FrameTracker(text, mentions);
        _grader = new CommitmentGrader(grammar);
        _writer = new PropositionWriter(text, mentions);
    }

    /// <summary>The claims of a text, in text order, ids from 1.</summary>
    public static ImmutableArray<Claim> Extract(
        SentenceGrammar grammar,
        ImmutableArray<Attribution> attributions,
        MentionIndex mentions,
        ImmutableArray<TimeExpression> times
    )
    {
        var text = grammar.Text;
        var silences = new Silences(text);
        var claimed = attributions
            .Where(attribution => !silences.IsOne(attribution) && !Purposes.IsOne(grammar, attribution))
            .ToHashSet();
        var drafts = new AttributedContents(text)
            .Of(attributions, claimed.Contains)
            .Concat(NarrationFinder.Find(text, [.. attributions.Where(claimed.Contains)]))
            .Concat(Presupposed(text, attributions))
            .Where(draft => !draft.Content.IsDefaultOrEmpty)
            .OrderBy(draft => draft.Content[0].Start)
            .ThenByDescending(draft => draft.Content[^1].End)
            .ToList();
        return new ClaimExtractor(grammar, attributions, mentions, times).Build(drafts);
    }

    // What a list of instances takes for granted and what a noun phrase does may be the same words: the list's has a holder.
    private static IEnumerable<ClaimDraft> Presupposed(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        var listed = InstanceLists.Find(text, attributions).ToList();
        return listed.Concat(
            PresuppositionFinder
                .Find(text)
                .Where(draft => !listed.Exists(other => Spans.Overlap(other.Content, draft.Content)))
        );
    }

    private ImmutableArray<Claim> Build(List<ClaimDraft> drafts)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(drafts.Count);
        var sentences = drafts.ToLookup(draft => Math.Max(0, _text.SentenceAt(draft.Content[0].Start)));
        for (var sentence = 0; sentence < Math.Max(1, _text.Sentences.Length); sentence++)
        {
            var paths = new List<List<ChainHop>>();
            foreach (var draft in sentences[sentence])
            {
                if (draft is { Kind: ClaimKind.Attributed, Attribution: { } nested } && RepeatsHolder(nested))
                {
                    continue;
                }

                claims.Add(
                    draft.Attribution is null
                        ? Own(draft, sentence, claims.Count + 1)
                        : Attributed(draft, sentence, claims.Count + 1, paths)
                );
            }

            if (sentence < _text.Sentences.Length)
            {
                _frames.Leave(sentence, paths);
            }
        }

        return claims.ToImmutable();
    }

    private Claim Own(ClaimDraft draft, int sentence, int id)
    {
        ImmutableArray<ChainHop> chain = [ChainBuilder.Document];
        return new Claim
        {
            Id = id,
            Sentence = sentence,
            Kind = draft.Kind,
            Proposition = _writer.Write(draft.Content, null, ChainHop.DocumentName),
            Content = draft.Content,
            Chain = chain,
            Commitments = _grader.Grade(chain, [], draft.Content),
            Times = TimesIn(draft.Content),
        };
    }

    private Claim Attributed(ClaimDraft draft, int sentence, int id, List<List<ChainHop>> paths)
    {
        var attribution = draft.Attribution!;
        var path = _chains.PathTo(attribution);
        var hops = _chains.HopsOf(path);
        paths.Add(hops);
        var inherited = _frames.InheritedBy(hops, path[0], sentence);

        // A quotation that runs on: its speaker stands in an earlier sentence.
        var own =
            draft.IsContinued && _text.SentenceAt(attribution.Cue.Spans[0].Start) < sentence
                ? hops.Select(hop => hop with { Basis = HopBasis.Inherited })
                : hops;
        ImmutableArray<ChainHop> chain = [ChainBuilder.Document, .. inherited, .. own];
        return new Claim
        {
            Id = id,
            Sentence = sentence,
            Kind = draft.Kind,
            Form = attribution.Form,
            Proposition = _writer.Write(draft.Content, attribution, hops[^1].Name, IsGroup(hops[^1])),
            Content = draft.Content,
            Cue = attribution.Cue.Spans,
            Source = attribution.Source,
            Chain = chain,
            Commitments = _grader.Grade(chain, path, draft.Content),
            Times = TimesIn(draft.Content),
            AttributionId = draft.Kind == ClaimKind.Attributed ? attribution.Id : null,
        };
    }

    // What somebody says that he himself says, "we are not declaring victory", is in his words already.
    private bool RepeatsHolder(Attribution attribution)
    {
        var path = _chains.PathTo(attribution);
        if (path.Count > 1 && path[^2].Form != AttributionForm.Indirect && IsFirstPerson(attribution.Source))
        {
            return true;
        }

        return path.Count > 1
            && _chains.HopOf(path[^1]).ActorId is { } holder
            && _chains.HopOf(path[^2]).ActorId == holder;
    }

    private bool IsFirstPerson(ImmutableArray<TextSpan> source) =>
        source.Length == 1
        && PronounLexicon.TryGet(source[0].Of(_text.Text), out var entry)
        && entry is { IsFirstPerson: true, IsPossessive: false };

    private bool IsGroup(ChainHop hop) => hop.ActorId is { } id && _mentions.Actor(id).Type == ActorType.Group;

    private ImmutableArray<int> TimesIn(ImmutableArray<TextSpan> content)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        foreach (var span in content)
        {
            for (
                var index = FirstTimeFrom(span.Start);
                index < _times.Length && _times[index].Span.Start < span.End;
                index++
            )
            {
                found.Add(_times[index].Id);
            }
        }

        return found.ToImmutable();
    }

    private int FirstTimeFrom(int position)
    {
        var low = 0;
        var high = _times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_times[middle].Span.Start < position)
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
