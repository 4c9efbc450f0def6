using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Finds the actors of a text and everything that refers to them.</summary>
internal static class ActorExtractor
{
    /// <summary>The actors in the order of their first mention, ids from 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="attributions">Its attributions; every source among them becomes a mention.</param>
    public static ImmutableArray<Actor> Extract(AnalyzedText text, ImmutableArray<Attribution> attributions)
    {
        var speech = new SpeechMap(text, attributions);
        var candidates = MentionFinder.Find(text);
        candidates.RemoveAll(candidate => candidate.OnlyAsSource && !speech.IsInSource(candidate));
        AddSources(text, attributions, candidates);
        SourceTyper.GuessTypes(text, attributions, candidates);
        AppositionMatcher.Match(text, candidates);
        ActorLinker.Link(candidates, speech);
        return Build(candidates);
    }

    // A source that no name, role or pronoun covers is still somebody: "the balcony above", "many".
    private static void AddSources(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        List<MentionCandidate> candidates
    )
    {
        var covered = new bool[text.Tokens.Length];
        foreach (var candidate in candidates)
        {
            Array.Fill(covered, true, candidate.First, candidate.End - candidate.First);
        }

        foreach (var source in attributions.SelectMany(attribution => attribution.Source).Distinct().Order())
        {
            var (first, end) = text.TokensIn(source);
            if (
                first >= end
                || covered.AsSpan(first, end - first).Contains(true) && !HasInstances(text, first, end, covered)
                || Nobody.Opens(text, first)
            )
            {
                continue;
            }

            Array.Fill(covered, true, first, end - first);
            candidates.Add(SourceCandidate(text, source, first, end));
        }

        candidates.Sort(
            (left, right) =>
                left.Span.Start != right.Span.Start
                    ? left.Span.Start.CompareTo(right.Span.Start)
                    : right.Span.End.CompareTo(left.Span.End)
        );
    }

    // "others, including two mayors": the mayors are some of the source, which is a group of its own.
    private static bool HasInstances(AnalyzedText text, int first, int end, bool[] covered) =>
        end - first > 3
        && !covered[first]
        && text.TokenText(first + 1) is ","
        && text.TokenText(first + 2) is "including" or "among" or "like";

    private static MentionCandidate SourceCandidate(AnalyzedText text, TextSpan source, int first, int end)
    {
        var head = first;
        while (
            head < end
            && text.Tokens[head].Universal is not (UniversalTag.Noun or UniversalTag.PropN or UniversalTag.Pron)
        )
        {
            head++;
        }

        var token = text.Tokens[head < end ? head : first];
        var isPlural = token.Penn is PennTag.NNS or PennTag.NNPS || Vagueness.IsVagueCount(token.Span.Of(text.Text));
        var isName = token.Penn is PennTag.NNP or PennTag.NNPS;
        var words = new NameReader(text).NameOf(first, end);
        var bare = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        if (Gazetteer.Find(bare) is { } known)
        {
            return new MentionCandidate
            {
                Span = source,
                First = first,
                End = end,
                Kind = MentionKind.Name,
                Type = known.Type,
                Name = bare,
                Key = known.Key,
                Sentence = Math.Max(0, text.SentenceAt(source.Start)),
            };
        }

        var mention = new MentionCandidate
        {
            Span = source,
            First = first,
            End = end,
            Kind = isName ? MentionKind.Name : MentionKind.Description,
            Type = isPlural ? ActorType.Group : ActorType.Other,
            IsTypeGuessed = !isPlural,
            Name = words,
            Key = words,
            Sentence = Math.Max(0, text.SentenceAt(source.Start)),
            IsPlural = isPlural,
            IsPartitive = Vagueness.IsVagueCount(token.Span.Of(text.Text)),
        };
        mention.Roles.Add(token.Lemma);
        return mention;
    }

    private static ImmutableArray<Actor> Build(List<MentionCandidate> candidates)
    {
        var drafts = candidates.Select(candidate => candidate.Actor).OfType<ActorDraft>().Distinct();
        var actors = ImmutableArray.CreateBuilder<Actor>();
        foreach (var draft in drafts)
        {
            var best = BestName(draft);
            var names = draft
                .Mentions.Where(mention => mention.Kind == MentionKind.Name || mention.AppositionOf is not null)
                .Select(mention => mention.Name)
                .Distinct(StringComparer.Ordinal)
                .Where(name => name != best);
            actors.Add(
                new Actor
                {
                    Id = actors.Count + 1,
                    Name = best,
                    Type = draft.Type,
                    IsNamed = draft.IsNamed,
                    Aliases = [.. names],
                    Mentions = [.. draft.Mentions.Select(mention => new Mention(mention.Span, mention.Kind))],
                }
            );
        }

        return actors.DrainToImmutable();
    }

    private static string BestName(ActorDraft draft)
    {
        var names = draft.Mentions.Where(mention => mention.Kind == MentionKind.Name).ToList();
        var pool = names.Count > 0 ? names : draft.Mentions;
        return pool.MaxBy(mention => mention.Name.Length)!.Name;
    }
}
