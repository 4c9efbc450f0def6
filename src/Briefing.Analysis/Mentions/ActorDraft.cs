namespace Briefing.Analysis.Mentions;

/// <summary>An actor while its mentions are being gathered.</summary>
internal sealed class ActorDraft
{
    /// <summary>Its mentions so far, in text order.</summary>
    public List<MentionCandidate> Mentions { get; } = [];

    /// <summary>What it is, as far as told.</summary>
    public ActorType Type { get; set; }

    /// <summary>Whether <see cref="Type"/> is a guess.</summary>
    public bool IsTypeGuessed { get; set; }

    /// <summary>Its gender, as far as told.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether it means several.</summary>
    public bool IsPlural { get; set; }

    /// <summary>Whether a proper name was given.</summary>
    public bool IsNamed => Mentions.Exists(mention => mention.Kind == MentionKind.Name);

    /// <summary>Adds a mention and takes over what it tells.</summary>
    public void Add(MentionCandidate mention)
    {
        if (Mentions.Count == 0)
        {
            (Type, IsTypeGuessed) = (mention.Type, mention.IsTypeGuessed);
            IsPlural = mention.IsPlural;
        }
        else if (IsTypeGuessed && !mention.IsTypeGuessed && mention.Type != ActorType.Other)
        {
            (Type, IsTypeGuessed) = (mention.Type, false);
        }

        if (Gender == Gender.Untold)
        {
            Gender = mention.Gender;
        }

        mention.Actor = this;
        Mentions.Add(mention);
    }
}
