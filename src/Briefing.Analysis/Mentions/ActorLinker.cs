namespace Briefing.Analysis.Mentions;

/// <summary>Gathers mentions into actors, in one pass in text order: by name, by role, by apposition, by pronoun.</summary>
internal sealed class ActorLinker
{
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _byDescription = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private readonly PronounLinker _pronouns;

    private ActorLinker(PronounLinker pronouns) => _pronouns = pronouns;

    /// <summary>Links candidates; each ends with its <see cref="MentionCandidate.Actor"/> set, or without one where nothing fits.</summary>
    /// <param name="candidates">In text order.</param>
    /// <param name="speech">Who may be meant by a first person.</param>
    public static void Link(IReadOnlyList<MentionCandidate> candidates, SpeechMap speech)
    {
        var linker = new ActorLinker(new PronounLinker(speech));
        linker.CollectFullNames(candidates);
        foreach (var candidate in candidates)
        {
            linker.Link(candidate);
            linker._pronouns.Remember(candidate);
        }
    }

    private void Link(MentionCandidate candidate)
    {
        switch (candidate.Kind)
        {
            case MentionKind.Pronoun:
                _pronouns.Resolve(candidate)?.Add(candidate);
                return;
            case MentionKind.Name:
                LinkName(candidate);
                break;
            default:
                LinkDescription(candidate);
                break;
        }

        if (candidate.Actor is { } actor)
        {
            Register(candidate, actor);
        }
    }

    private void LinkName(MentionCandidate candidate)
    {
        var actor = candidate.AppositionOf?.Actor ?? FindNamed(candidate) ?? FindByOffice(candidate);
        (actor ?? new ActorDraft()).Add(candidate);
    }

    private ActorDraft? FindNamed(MentionCandidate candidate)
    {
        if (_byName.TryGetValue(candidate.Key, out var actor) && Fits(candidate, actor))
        {
            return actor;
        }

        var isSingle = !candidate.Key.Contains(' ', StringComparison.Ordinal);
        if (
            isSingle
            && candidate.Type is ActorType.Person or ActorType.Other or ActorType.Organisation or ActorType.Outlet
        )
        {
            if (_byPart.TryGetValue(candidate.Key, out actor) && Fits(candidate, actor))
            {
                return actor;
            }

            // "Halvorsen" in a headline comes before "Halvorsen Mobility Inc." in the text.
            if (
                _fullNames.TryGetValue(candidate.Key, out var full)
                && _byName.TryGetValue(full, out actor)
                && Fits(candidate, actor)
            )
            {
                return actor;
            }
        }
        else if (!isSingle && candidate.Type == ActorType.Person)
        {
            // "Brandt-Okoye" first, "Elias Brandt-Okoye" later.
            var last = LastWord(candidate.Key);
            if (
                _byName.TryGetValue(last, out actor)
                && actor.Type is ActorType.Person or ActorType.Other
                && Fits(candidate, actor)
            )
            {
                return actor;
            }
        }

        return null;
    }

    // "its governor signaled ..." and then "Governor Elias Brandt-Okoye": the office was there before the name.
    private ActorDraft? FindByOffice(MentionCandidate candidate)
    {
        if (candidate.Type != ActorType.Person)
        {
            return null;
        }

        foreach (var role in candidate.Roles)
        {
            if (
                _byRole.TryGetValue(RoleNouns.SetOf(role), out var actor)
                && !actor.IsNamed
                && !actor.IsPlural
                && Fits(candidate, actor)
            )
            {
                return actor;
            }
        }

        return null;
    }

    private void LinkDescription(MentionCandidate candidate)
    {
        var actor = candidate.AppositionOf?.Actor ?? FindDescribed(candidate);
        (actor ?? new ActorDraft()).Add(candidate);
    }

    private ActorDraft? FindDescribed(MentionCandidate candidate)
    {
        if (candidate.IsPartitive)
        {
            return null;
        }

        if (_byDescription.TryGetValue(candidate.Key, out var same) && same.IsPlural == candidate.IsPlural)
        {
            return same;
        }

        if (!candidate.IsDefinite)
        {
            return null;
        }

        if (candidate.Roles[0] is "person" or "man" or "woman" && !candidate.IsPlural)
        {
            return candidate.Modifiers.Length == 0 ? _pronouns.LatestPerson(candidate) : null;
        }

        return
            _byRole.TryGetValue(RoleNouns.SetOf(candidate.Roles[0]), out var actor)
            && actor.IsPlural == candidate.IsPlural
            && HasModifiers(actor, candidate)
            && HasOwner(actor, candidate)
            ? actor
            : null;
    }

    private void Register(MentionCandidate candidate, ActorDraft actor)
    {
        if (candidate.Kind == MentionKind.Name)
        {
            _ = _byName.TryAdd(candidate.Key, actor);
            if (candidate.FullKey is { } full)
            {
                _ = _byName.TryAdd(full, actor);
            }

            RegisterParts(candidate, actor);
        }
        else if (!candidate.IsPartitive || !candidate.IsPlural)
        {
            _byDescription[candidate.Key] = actor;
        }

        foreach (var role in candidate.Roles)
        {
            _byRole[RoleNouns.SetOf(role)] = actor;
        }
    }

    private void RegisterParts(MentionCandidate candidate, ActorDraft actor)
    {
        var words = candidate.Key.Split(' ');
        if (candidate.Type == ActorType.Person)
        {
            if (words.Length > 1)
            {
                _byPart[LastWord(candidate.Key)] = actor;
                _ = _byPart.TryAdd(words[0], actor);
            }

            return;
        }

        if (words.Length > 1 && candidate.Type is ActorType.Organisation or ActorType.Outlet or ActorType.Other)
        {
            _byPart[words[0]] = actor;
            _byPart[Initials(words)] = actor;
        }

        // "the Ministry" means "the Ministry of Defence", "the bank" means "Norhaven Bank".
        var joint = Array.FindIndex(words, word => word is "of" or "for");
        var noun = words[joint > 0 ? joint - 1 : ^1].ToLowerInvariant();
        if (RoleNouns.Find(noun, noun) is { } role)
        {
            _byRole[RoleNouns.SetOf(role.Lemma)] = actor;
        }

        if (candidate.Type == ActorType.Organisation && Gazetteer.TypeOfWord(words[^1], false, true) is not null)
        {
            foreach (var head in RoleNouns.OrganisationHeads)
            {
                _byRole[RoleNouns.SetOf(head)] = actor;
            }
        }
        else if (candidate.Type == ActorType.Outlet)
        {
            _byRole[RoleNouns.SetOf("newspaper")] = actor;
        }
    }

    private void CollectFullNames(IReadOnlyList<MentionCandidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Kind != MentionKind.Name || !candidate.Key.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            if (candidate.Type == ActorType.Person)
            {
                _ = _fullNames.TryAdd(LastWord(candidate.Key), candidate.Key);
            }
            else if (candidate.Type is ActorType.Organisation or ActorType.Outlet)
            {
                _ = _fullNames.TryAdd(
                    candidate.Key[..candidate.Key.IndexOf(' ', StringComparison.Ordinal)],
                    candidate.Key
                );
            }
        }

        // A lone name that comes before its full form opens the actor under the full form.
        foreach (var candidate in candidates)
        {
            if (
                candidate is { Kind: MentionKind.Name, IsTypeGuessed: true }
                && _fullNames.TryGetValue(candidate.Key, out var full)
            )
            {
                candidate.FullKey = full;
            }
        }
    }

    private static bool Fits(MentionCandidate candidate, ActorDraft actor)
    {
        var genders =
            candidate.Gender == Gender.Untold || actor.Gender == Gender.Untold || candidate.Gender == actor.Gender;
        var types =
            candidate.Type == actor.Type
            || candidate.IsTypeGuessed
            || actor.IsTypeGuessed
            || candidate.Type == ActorType.Other
            || actor.Type == ActorType.Other;
        return (genders || candidate.IsTypeGuessed && candidate.Type != ActorType.Person) && types;
    }

    private static bool HasModifiers(ActorDraft actor, MentionCandidate candidate)
    {
        if (candidate.Modifiers.Length == 0)
        {
            return true;
        }

        const int LookedAt = 8;
        return actor
            .Mentions.Take(LookedAt)
            .Any(mention =>
                mention.Modifiers.Contains(candidate.Modifiers, StringComparison.Ordinal)
                || mention.Kind == MentionKind.Name
                    && mention.Name.Contains(candidate.Modifiers, StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool HasOwner(ActorDraft actor, MentionCandidate candidate) =>
        candidate.Owner.Length == 0
        || actor.Mentions[0].Owner.Length == 0
        || actor.Mentions[0].Owner == candidate.Owner;

    private static string LastWord(string name)
    {
        var words = name.Split(' ');
        var last = words.Length - 1;
        while (last > 0 && words[last] is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV")
        {
            last--;
        }

        return words[last];
    }

    private static string Initials(string[] words) =>
        string.Concat(words.Where(word => word.Length > 0 && char.IsUpper(word[0])).Select(word => word[0]));
}
