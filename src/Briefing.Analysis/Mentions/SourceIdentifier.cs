using System.Collections.Immutable;
using Briefing.Analysis.Attributions;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Tells who the sources of a text's attributions are; what one wording leaves open another of the same actor tells.</summary>
internal sealed class SourceIdentifier
{
    private const int LongestApposition = 14;
    private const int MostWordings = 12;

    private readonly AnalyzedText _text;
    private readonly MentionIndex _mentions;
    private readonly StandingReader _standings;
    private readonly Dictionary<int, SourceStanding> _byActor = [];
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    private SourceIdentifier(AnalyzedText text, ImmutableArray<Actor> actors, MentionIndex mentions)
    {
        foreach (var actor in actors.Where(actor => actor.Type == ActorType.Country))
        {
            _ = _countries.TryAdd(CountryOf(actor.Name) ?? actor.Name, actor.Id);
        }

        _text = text;
        _mentions = mentions;
        _standings = new StandingReader(text);
    }

    /// <summary>An identity for each attribution that has a source, in the order of the attributions.</summary>
    public static ImmutableArray<SourceIdentity> Identify(
        AnalyzedText text,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Actor> actors,
        MentionIndex mentions
    )
    {
        var identifier = new SourceIdentifier(text, actors, mentions);
        return [.. attributions.Where(attribution => !attribution.Source.IsEmpty).Select(identifier.Identify)];
    }

    private SourceIdentity Identify(Attribution attribution)
    {
        var span = attribution.Source[0];
        var (first, end) = _text.TokensIn(span);
        var id = _mentions.ActorOf(attribution.Source);
        var actor = id is { } known ? _mentions.Actor(known) : null;
        var (counter, head) = HeadOf(span, first, end);
        head = counter < 0 ? Math.Max(head, LastOfName(span, id)) : head;
        first = _standings.Widen(first);
        var isPronoun = head >= 0 && _text.Tokens[head].Universal == UniversalTag.Pron && counter < 0;
        var kind = KindOf(actor, head);
        var standing =
            head < 0 || isPronoun || kind is not (ActorType.Person or ActorType.Group or ActorType.Other)
                ? default
                : StandingAt(first, head, end);
        if (!standing.IsTold && actor is { Type: ActorType.Person or ActorType.Group })
        {
            standing = StandingOf(actor);
        }

        var (number, count) = NumberOf(actor, kind, first, counter, head);
        kind = kind == ActorType.Group && number == SourceNumber.One ? ActorType.Person : kind;
        return new SourceIdentity
        {
            AttributionId = attribution.Id,
            ActorId = id,
            Kind = kind,
            IsNamed = actor?.IsNamed ?? false,
            Role = standing.Role,
            Rank = standing.Rank,
            IsFormer = standing.IsFormer,
            Number = number,
            Count = count,
            Affiliation = standing.Affiliation,
            AffiliationActorId = standing.Affiliation is { } affiliation ? ActorIn(affiliation) : null,
        };
    }

    // The head noun, and before it the word that counts as a noun does: "dozens | of residents", "two | of his aides".
    private (int Counter, int Head) HeadOf(TextSpan span, int first, int end)
    {
        var head = SourceWords.HeadOf(_text, span);
        var counter = head;
        for (var at = first; at < end && at <= head; at++)
        {
            if (CountWords.IsCounter(_text.TokenText(at)) || _text.Tokens[at].Penn == PennTag.CD)
            {
                counter = at;
                break;
            }
        }

        if (counter < 0 || counter + 2 >= end || !IsWord(counter + 1, "of"))
        {
            return (-1, head);
        }

        var rest = new TextSpan(_text.Tokens[counter + 2].Span.Start, span.End);
        return (counter, SourceWords.HeadOf(_text, rest));
    }

    // "Deputy Prime Minister Anna Holt" is one name, whatever the tags in it.
    private int LastOfName(TextSpan span, int? actorId)
    {
        var last = -1;
        foreach (var (mention, kind, id) in _mentions.In(span))
        {
            if (kind == MentionKind.Name && id == actorId && mention.End <= span.End)
            {
                last = Math.Max(last, _text.TokensIn(mention).End - 1);
            }
        }

        return last;
    }

    private ActorType KindOf(Actor? actor, int head)
    {
        if (actor is not null && actor.Type != ActorType.Other || head < 0)
        {
            return actor?.Type ?? ActorType.Other;
        }

        var token = _text.Tokens[head];
        var role = RoleNouns.Find(token.Lemma.ToLowerInvariant(), _text.TokenText(head).ToString().ToLowerInvariant());
        return role is { Type: ActorType.Person } && IsPlural(head) ? ActorType.Group : role?.Type ?? ActorType.Other;
    }

    private SourceStanding StandingAt(int first, int head, int end)
    {
        var standing = _standings.Read(first, head, end);
        if (standing.Role is not null)
        {
            return standing;
        }

        var apposed = AppositionAfter(head);
        return apposed.IsTold ? apposed with { Rank = apposed.Rank ?? standing.Rank } : standing;
    }

    // "Oda Lind | , a former spokeswoman for the bank | ," whether or not the source was read as far.
    private SourceStanding AppositionAfter(int head)
    {
        var start = head + 2;
        if (start >= _text.Tokens.Length || !IsWord(head + 1, ",") || !Opens(start))
        {
            return default;
        }

        var sentence = _text.Sentences[Math.Max(0, _text.SentenceOfToken(head))];
        var limit = Math.Min(sentence.EndToken, start + LongestApposition);
        var end = start;
        while (end < limit && !IsWord(end, ",") && _text.Tokens[end].Universal != UniversalTag.Verb)
        {
            end++;
        }

        var span = new TextSpan(_text.Tokens[start].Span.Start, _text.Tokens[Math.Max(start, end - 1)].Span.End);
        var apposed = SourceWords.HeadOf(_text, span);
        return apposed < start || apposed >= end ? default : _standings.Read(start, apposed, end);
    }

    private bool Opens(int token) =>
        _text.Tokens[token].Penn is PennTag.DT or PennTag.PRPS or PennTag.JJ or PennTag.JJS or PennTag.NN
        || FormerWords.Contains(_text.TokenText(token));

    private SourceStanding StandingOf(Actor actor)
    {
        if (_byActor.TryGetValue(actor.Id, out var known))
        {
            return known;
        }

        var found = default(SourceStanding);
        foreach (var mention in actor.Mentions.Where(mention => mention.Kind != MentionKind.Pronoun).Take(MostWordings))
        {
            var (first, end) = _text.TokensIn(mention.Span);
            var head = SourceWords.HeadOf(_text, mention.Span);
            var standing = head < 0 ? default : StandingAt(first, head, end);
            if (standing.IsTold)
            {
                found = standing;
                break;
            }
        }

        return _byActor[actor.Id] = found;
    }

    private (SourceNumber Number, int? Count) NumberOf(Actor? actor, ActorType kind, int first, int counter, int head)
    {
        if (kind is not (ActorType.Person or ActorType.Group or ActorType.Other or ActorType.Document) || head < 0)
        {
            return (SourceNumber.One, null);
        }

        if (CountWords.Read(_text, first, counter >= 0 ? counter + 1 : head) is { } told)
        {
            return told;
        }

        var isMany = IsPlural(head) || kind == ActorType.Group;
        var token = _text.Tokens[head];
        if (
            token.Universal == UniversalTag.Pron
            && actor is { Type: ActorType.Group }
            && DescriptionOf(actor) is { } span
        )
        {
            var (start, _) = _text.TokensIn(span);
            return CountWords.Read(_text, start, Math.Max(start, SourceWords.HeadOf(_text, span)))
                ?? (SourceNumber.Plural, null);
        }

        return CountWords.IsCounter(_text.TokenText(head)) && CountWords.Read(_text, head, head + 1) is { } alone
                ? alone
            : isMany ? (SourceNumber.Plural, null)
            : (SourceNumber.One, null);
    }

    private static TextSpan? DescriptionOf(Actor actor)
    {
        foreach (var mention in actor.Mentions)
        {
            if (mention.Kind == MentionKind.Description)
            {
                return mention.Span;
            }
        }

        return null;
    }

    private int? ActorIn(TextSpan span)
    {
        foreach (var (mention, _, id) in _mentions.In(span))
        {
            if (mention.Start >= span.Start && mention.End <= span.End)
            {
                return id;
            }
        }

        return CountryOf(span.Of(_text.Text)) is { } country && _countries.TryGetValue(country, out var known)
            ? known
            : null;
    }

    private static string? CountryOf(ReadOnlySpan<char> words) =>
        Gazetteer.CountryOf(words.ToString())
        ?? (Gazetteer.Find(words) is { Type: ActorType.Country } entry ? entry.Key : null);

    private bool IsPlural(int token) => _text.Tokens[token].Penn is PennTag.NNS or PennTag.NNPS;

    private bool IsWord(int token, string word) =>
        token < _text.Tokens.Length && _text.TokenText(token).Equals(word, StringComparison.OrdinalIgnoreCase);
}
