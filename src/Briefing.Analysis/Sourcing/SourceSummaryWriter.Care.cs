using Briefing.Analysis.Claims;
using Briefing.Analysis.Relations;
using Briefing.Analysis.Skepticism;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Sourcing;

internal sealed partial class SourceSummaryWriter
{
    private const int MostDisagreements = 6;

    private void WriteAccess()
    {
        var unnamed = _sources
            .Where(source => source.Role == SourceRole.States && !source.Actor.IsNamed)
            .Select(source => (Source: source, Phrases: AccessPhrases.Of(_document, source).ToList()))
            .ToList();
        Tell(AccessKind.Direct, "first-hand knowledge is claimed for");
        Tell(AccessKind.Informed, "second-hand knowledge is claimed for");
        var silent = unnamed
            .Where(entry => !entry.Phrases.Exists(phrase => phrase.Kind != AccessKind.Unnamed))
            .Select(entry => entry.Source)
            .ToList();
        if (silent.Count > 0)
        {
            Add(
                SummaryTopic.Access,
                $"how {Prose.List(silent.Select(Words))} {(silent.Count == 1 ? "comes" : "come")} to know is not told",
                silent.SelectMany(source => source.Spans)
            );
        }

        Tell(AccessKind.Unnamed, "a reason for giving no name is told of");

        void Tell(AccessKind kind, string told)
        {
            var entries = unnamed
                .Select(entry =>
                    (
                        entry.Source,
                        Spans: entry.Phrases.Where(phrase => phrase.Kind == kind).Select(phrase => phrase.Span).ToList()
                    )
                )
                .Where(entry => entry.Spans.Count > 0)
                .ToList();
            if (entries.Count > 0)
            {
                Add(
                    SummaryTopic.Access,
                    $"{told} {Prose.List(entries.Select(entry => $"{Words(entry.Source)} ({Prose.List(Prose.Quotes(_document.Text, entry.Spans))})"))}",
                    entries.SelectMany(entry => entry.Spans.Append(entry.Source.Spans[0]))
                );
            }
        }
    }

    private void WriteInterest()
    {
        Tell(FlagCode.SourceFormer, "no longer in post");
        Tell(FlagCode.SourceInterestedParty, "a party or close to one");
        var proxies = FlagsOf(FlagCode.SourceProxy);
        if (proxies.Count > 0)
        {
            var spans = proxies.SelectMany(flag => flag.Spans);
            Add(
                SummaryTopic.Interest,
                $"some speak of what others think or will accept ({Prose.List(Prose.Quotes(_document.Text, spans))})",
                spans
            );
        }

        void Tell(FlagCode code, string told)
        {
            var entries = _sources.Where(source => source.FlagsOf(code).Any()).ToList();
            if (entries.Count > 0)
            {
                var spans = entries.SelectMany(source => source.FlagsOf(code)).SelectMany(flag => flag.Spans).ToList();
                Add(
                    SummaryTopic.Interest,
                    $"{Prose.List(entries.Select(Name))} {(entries.Count == 1 ? "is" : "are")} {told} ({Prose.List(Prose.Quotes(_document.Text, spans))})",
                    spans.Concat(entries.Select(source => source.Spans[0]))
                );
            }
        }
    }

    private void WriteUnheard()
    {
        var missing = FlagsOf(FlagCode.SourceMissingParty);
        foreach (var flag in missing.Where(flag => flag.ClaimId is null))
        {
            Add(SummaryTopic.Unheard, flag.Why.TrimEnd('.'), flag.Spans);
        }

        var unanswered = missing.Where(flag => flag.ClaimId is not null).ToList();
        if (unanswered.Count > 0)
        {
            var told = unanswered.SelectMany(flag => flag.Spans).ToList();
            var sentences = told.Select(SentenceOf).Distinct().ToList();
            Add(
                SummaryTopic.Unheard,
                $"the article tells that no answer came ({Prose.List(sentences.Select(span => Prose.Quote(_document.Text, span)))})",
                told.Concat(sentences)
            );
        }
    }

    private void WriteDisagreement()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in _document.Relations)
        {
            if (relation.Type is not (RelationType.Disputes or RelationType.Contradicts))
            {
                continue;
            }

            var (from, to) = (_document.Claims[relation.From - 1], _document.Claims[relation.To - 1]);
            var words = Disagreement(relation, from, to);
            if (told.Count < MostDisagreements && told.Add(words))
            {
                Add(
                    SummaryTopic.Disagreement,
                    words,
                    from.Cue.Concat(from.Source).Concat(from.Content).Concat(to.Source).Concat(to.Content)
                );
            }
        }
    }

    private string Disagreement(ClaimRelation relation, Claim from, Claim to)
    {
        var (one, other) = (HolderOf(from), HolderOf(to));
        if (relation.Type == RelationType.Disputes && from.Cue.Length > 0)
        {
            return $"{one} disputes ({Prose.Quote(_document.Text, from.Cue[0])}) a claim of {other}: {Quote(to)}";
        }

        return one == other
            ? $"two stances of {one} are set against each other: {Quote(from)} and {Quote(to)}"
            : $"{one} and {other} are set against each other: {Quote(from)} and {Quote(to)}";
    }

    private string HolderOf(Claim claim)
    {
        var hop = claim.Chain[^1];
        return hop.IsDocument ? "the article"
            : hop.Span is null ? "somebody not named"
            : Name(hop);
    }

    private string Quote(Claim claim) => Prose.Quote(_document.Text, claim.Content[0]);

    private TextSpan SentenceOf(TextSpan span)
    {
        var index = Spans.IndexAt(_document.Sentences, span.Start);
        return index < 0 ? span : _document.Sentences[index];
    }

    private List<Flag> FlagsOf(FlagCode code) => [.. _document.Flags.Where(flag => flag.Code == code)];
}
