namespace Briefing.Analysis.Mentions;

/// <summary>
/// Finds what a pronoun refers to: the best fitting mention of the same sentence before it, else of one of the few
/// sentences before; a subject and a source before others. Looks at a bounded window, so a text costs linear time.
/// </summary>
internal sealed class PronounLinker(SpeechMap speech)
{
    private const int Window = 48;
    private const int FarthestSentence = 4;

    private readonly MentionCandidate[] _recent = new MentionCandidate[Window];
    private int _count;

    /// <summary>Notes a mention that later pronouns may refer to.</summary>
    public void Remember(MentionCandidate mention)
    {
        if (mention.Actor is not null)
        {
            _recent[_count++ % Window] = mention;
        }
    }

    /// <summary>The actor that a pronoun refers to, or <see langword="null"/> where nothing fits.</summary>
    public ActorDraft? Resolve(MentionCandidate pronoun)
    {
        if (pronoun.IsRelative)
        {
            return Latest(mention =>
                mention.Span.End <= pronoun.Span.Start
                && mention.Sentence == pronoun.Sentence
                && mention.Kind != MentionKind.Pronoun
                && !(pronoun.Name == "which" && mention.Actor!.Type == ActorType.Person)
            );
        }

        if (pronoun.IsFirstPerson)
        {
            var speaker = speech.SpeakerAt(pronoun);
            return speaker.IsEmpty ? null : Latest(mention => speaker.Any(span => span.Overlaps(mention.Span)));
        }

        var quoted = speech.SpeakerAt(pronoun);
        MentionCandidate? best = null;
        var bestScore = int.MinValue;
        foreach (var mention in Recent())
        {
            var distance = pronoun.Sentence - mention.Sentence;
            if (distance > FarthestSentence)
            {
                break;
            }

            if (!CanMean(pronoun, mention) || quoted.Any(span => span.Overlaps(mention.Span)))
            {
                continue;
            }

            // Inside a quotation "it" and "they" mean what the speaker has just named, seldom anything before it.
            var isThing = pronoun.IsPlural || pronoun.Gender == Gender.Neuter;
            if (!quoted.IsEmpty && isThing && (distance > 0 || speech.SpeakerAt(mention).IsEmpty))
            {
                continue;
            }

            var score = ScoreOf(pronoun, mention, distance);

            // Later in the list is earlier in the text: of equals, the one nearer to its sentence's start.
            if (score >= bestScore)
            {
                (best, bestScore) = (mention, score);
            }
        }

        return best?.Actor;
    }

    /// <summary>The single person that was mentioned last before a description such as "the person".</summary>
    public ActorDraft? LatestPerson(MentionCandidate description) =>
        Latest(mention =>
            mention.Actor is { Type: ActorType.Person, IsPlural: false }
            && description.Sentence - mention.Sentence <= FarthestSentence
            && !mention.Span.Overlaps(description.Span)
        );

    private static int ScoreOf(MentionCandidate pronoun, MentionCandidate mention, int distance)
    {
        var score = -10 * distance;
        score += mention.IsPossessor && mention.Kind != MentionKind.Pronoun ? -3 : 0;
        score += pronoun.Gender == mention.Actor!.Gender && pronoun.Gender != Gender.Untold ? 4 : 0;
        score += mention.Actor.Type is ActorType.Place ? -6 : 0;
        score += mention.Actor.Type is ActorType.Other ? -4 : 0;
        score += pronoun.IsPlural && !mention.Actor.IsPlural ? -8 : 0;
        return score;
    }

    private bool CanMean(MentionCandidate pronoun, MentionCandidate mention)
    {
        var actor = mention.Actor!;
        if (mention.Span.Overlaps(pronoun.Span) || mention.Span.Start > pronoun.Span.Start || mention.IsFirstPerson)
        {
            return false;
        }

        if (mention.OnlyAsSource && !speech.IsInSource(mention))
        {
            return false;
        }

        if (pronoun.IsPlural)
        {
            // "view them with skepticism": an object does not mean its own subject, and never a single body.
            return pronoun.Name.Equals("them", StringComparison.OrdinalIgnoreCase)
                ? actor.IsPlural && !(mention.Sentence == pronoun.Sentence && speech.IsInSource(mention))
                : actor.IsPlural || actor.Type is ActorType.Organisation or ActorType.Government or ActorType.Outlet;
        }

        if (pronoun.Gender == Gender.Neuter)
        {
            return !actor.IsPlural
                && actor.Type is not (ActorType.Person or ActorType.Group)
                && actor.Gender is Gender.Neuter or Gender.Untold;
        }

        var isPerson = actor.Type == ActorType.Person || actor is { Type: ActorType.Other, IsTypeGuessed: true };
        return isPerson && !actor.IsPlural && (actor.Gender == Gender.Untold || actor.Gender == pronoun.Gender);
    }

    private ActorDraft? Latest(Func<MentionCandidate, bool> fits) => Recent().FirstOrDefault(fits)?.Actor;

    private IEnumerable<MentionCandidate> Recent()
    {
        for (var back = 1; back <= Math.Min(_count, Window); back++)
        {
            yield return _recent[(_count - back) % Window];
        }
    }
}
