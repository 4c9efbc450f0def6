using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Claims.Timing;
using Briefing.Analysis.Mentions.Names;
using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Finds the spans of a text that may refer to actors: names and descriptions.</summary>
internal sealed partial class MentionFinder
{
    private const int MostPostmodifiers = 2;

    private readonly AnalyzedText _text;
    private readonly List<NounPhrase> _phrases;
    private readonly NameReader _names;
    private readonly ImmutableArray<NameSpan> _taggedNames;
    private readonly int _datelineEnd;
    private readonly Dictionary<int, int> _phraseAt = [];
    private readonly List<MentionCandidate> _candidates = [];
    private readonly HashSet<int> _consumed = [];

    private MentionFinder(AnalyzedText text)
    {
        _text = text;
        _phrases = NounPhraseChunker.Chunk(text);
        _names = new NameReader(text);
        _taggedNames = NameTagger.Default.Tag(text);
        _datelineEnd = Dateline.EndOf(text);
        for (var index = 0; index < _phrases.Count; index++)
        {
            _phraseAt[_phrases[index].First] = index;
        }
    }

    /// <summary>The candidates, in the order of their starts; of two that start together the longer first.</summary>
    public static List<MentionCandidate> Find(AnalyzedText text)
    {
        var finder = new MentionFinder(text);
        for (var index = 0; index < finder._phrases.Count; index++)
        {
            if (!finder._consumed.Contains(index))
            {
                finder.Read(index);
            }
        }

        finder.FindPronouns();
        finder._candidates.Sort(
            (left, right) =>
                left.Span.Start != right.Span.Start
                    ? left.Span.Start.CompareTo(right.Span.Start)
                    : right.Span.End.CompareTo(left.Span.End)
        );
        return finder._candidates;
    }

    private void Read(int index)
    {
        var phrase = _phrases[index];
        var isPaper = NameReader.IsOutletAlone(_text, phrase.Head, phrase.End);
        var isProper = isPaper || _text.Tokens[phrase.Head].Penn is PennTag.NNP or PennTag.NNPS;
        var role = RoleNouns.Find(Lemma(phrase.Head), LowerWord(phrase.Head));
        if (isProper && (isPaper || role is null || !IsLoneWord(phrase) || OpensBody(phrase, role)))
        {
            ReadName(index);
        }
        else if (role is not null)
        {
            ReadDescription(index, role);
        }
    }

    private void ReadName(int index)
    {
        var phrase = _phrases[index];
        var first = phrase.Head;
        while (first > phrase.First && (IsNamePart(first - 1) || IsBodyWithoutName(first, phrase.Head)))
        {
            first--;
        }

        first = StartOfKnown(phrase, first);
        if (IsTime(first, phrase.End))
        {
            return;
        }

        var end = ExtendName(phrase, first, phrase.End);
        var reading = _names.Read(first, end);
        var (type, isGuess) = (reading.Type, reading.IsGuess);
        type = isGuess ? TaggedType(reading.Core, end) ?? type : type;
        var roles = reading.Roles;
        for (var at = first - 1; at >= phrase.First; at--)
        {
            if (
                _text.Tokens[at].Universal == UniversalTag.Noun
                && RoleNouns.Find(Lemma(at), LowerWord(at)) is { } before
            )
            {
                roles.Add(before.Lemma);
                (type, isGuess) = isGuess ? (before.Type, false) : (type, isGuess);
            }
        }

        if (Gazetteer.CountryOf(reading.Key) is not null && _text.Tokens[phrase.Head].Penn == PennTag.NNPS)
        {
            (type, isGuess) = (ActorType.Group, false);
        }

        if (end <= _datelineEnd && type is not ActorType.Outlet)
        {
            (type, isGuess) = (ActorType.Place, false);
        }

        var span = new TextSpan(_text.Tokens[phrase.First].Span.Start, _text.Tokens[end - 1].Span.End);
        var mention = new MentionCandidate
        {
            Span = span,
            First = phrase.First,
            End = end,
            Kind = MentionKind.Name,
            Type = type,
            IsTypeGuessed = isGuess,
            Name = _names.NameOf(reading.Core, end),
            Key = reading.Key,
            Sentence = SentenceOf(phrase.First),
            Gender = reading.Gender,
            IsDefinite = true,
            IsPlural = type == ActorType.Group,
            IsPossessor = phrase.IsPossessor,
        };
        mention.Roles.AddRange(roles);
        Add(mention);
    }

    private void ReadDescription(int index, RoleNoun role)
    {
        var phrase = _phrases[index];
        var start = phrase.First;
        var possessor = phrase.Possessor;
        var owner = "";
        while (possessor >= 0)
        {
            start = _phrases[possessor].First;
            owner = _names.NameOf(_phrases[possessor].First, _phrases[possessor].End);
            possessor = _phrases[possessor].Possessor;
        }

        var isPlural = _text.Tokens[phrase.Head].Penn is PennTag.NNS or PennTag.NNPS || role.Is(RoleMarks.Plural);
        var determiner = new DeterminerReading(_text, phrase, owner.Length > 0);
        var type = role.Type == ActorType.Person && isPlural ? ActorType.Group : role.Type;
        var end = Extend(phrase, type);
        var modifiers =
            phrase.Head > determiner.FirstContent ? _names.NameOf(determiner.FirstContent, phrase.Head) : "";
        modifiers = modifiers.ToLowerInvariant();
        var mention = new MentionCandidate
        {
            Span = new TextSpan(_text.Tokens[start].Span.Start, _text.Tokens[end - 1].Span.End),
            First = start,
            End = end,
            Kind = MentionKind.Description,
            Type = type,
            Name = _names.NameOf(start, end),
            Key = owner + (modifiers.Length > 0 ? $" {modifiers} " : " ") + LowerWord(phrase.Head),
            Modifiers = modifiers,
            Owner = owner,
            Sentence = SentenceOf(phrase.First),
            Gender = GenderOf(role, isPlural),
            IsPlural = isPlural,
            IsDefinite = determiner.IsDefinite,
            IsPartitive = determiner.IsPartitive,
            IsPossessor = phrase.IsPossessor,
            OnlyAsSource =
                role.Is(RoleMarks.Generic | RoleMarks.Kin)
                || role.Is(RoleMarks.Bare) && role.Lemma != "person"
                || IsBareSingular(phrase, owner, isPlural),
        };
        mention.Roles.Add(role.Lemma);
        Add(mention);
    }

    // "Inc." alone names nothing, however its name was tagged: the capitals before it belong to it.
    private bool IsBodyWithoutName(int first, int head) =>
        _text.Tokens[head].Span.Length > 2
        && Gazetteer.TypeOfWord(Word(head), isFirst: false, isLast: true) == ActorType.Organisation
        && Word(head)[^1] == '.'
        && char.IsUpper(_text.TokenText(first - 1)[0])
        && _text.Tokens[first - 1].Penn is not (PennTag.DT or PennTag.PRPS);

    // "European Pravda": a name that the gazetteer knows is whole, whatever the tag of its first word.
    private int StartOfKnown(NounPhrase phrase, int first)
    {
        for (var at = phrase.First; at < first; at++)
        {
            var span = new TextSpan(_text.Tokens[at].Span.Start, _text.Tokens[phrase.End - 1].Span.End);
            if (
                char.IsUpper(_text.TokenText(at)[0])
                && _text.Tokens[at].Penn is not PennTag.DT
                && Gazetteer.Find(span.Of(_text.Text)) is not null
            )
            {
                return at;
            }
        }

        return first;
    }

    // "the Ministry | of Defence" is a name, "the Ministry" alone refers to one.
    private bool OpensBody(NounPhrase phrase, RoleNoun role) =>
        role.Type is ActorType.Organisation or ActorType.Government
        && char.IsUpper(_text.TokenText(phrase.Head)[0])
        && Gazetteer.TypeOfWord(Word(phrase.Head), isFirst: true, isLast: false) is not null
        && ExtendName(phrase, phrase.Head, phrase.End) > phrase.End;

    // "the Dorsk School | of Economics", "Captain Oda Lind | of ..." is left alone.
    private int ExtendName(NounPhrase phrase, int first, int end)
    {
        var head = _text.TokenText(phrase.Head).ToString();
        var isBody =
            Gazetteer.TypeOfWord(head, first == phrase.Head, true) is not null
            || Gazetteer.TypeOfWord(head, true, false) is not null;
        if (!isBody || end >= _text.Tokens.Length || !IsOneOf(end, "of", "for") || !SameSentence(end, first))
        {
            return end;
        }

        if (!_phraseAt.TryGetValue(end + 1, out var next) || !IsAllProper(_phrases[next]))
        {
            return end;
        }

        _ = _consumed.Add(next);
        return _phrases[next].End;
    }

    // What the tagger of names takes the tokens for, where it finds one name that ends with them.
    private ActorType? TaggedType(int first, int end)
    {
        var low = 0;
        var high = _taggedNames.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_taggedNames[middle].EndToken < end)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _taggedNames.Length || _taggedNames[low].EndToken != end || _taggedNames[low].FirstToken > first)
        {
            return null;
        }

        // A lone unknown word is too often taken for a person; it stays open for better evidence.
        var type = _taggedNames[low].Actor;
        return type == ActorType.Person && end - first == 1 ? null : type;
    }

    private bool IsAllProper(NounPhrase phrase)
    {
        var first = _text.Tokens[phrase.First].Penn == PennTag.DT ? phrase.First + 1 : phrase.First;
        for (var at = first; at < phrase.End; at++)
        {
            if (!IsNamePart(at))
            {
                return false;
            }
        }

        return first < phrase.End;
    }

    // "a spokesman | for the bank", "two people | familiar with his thinking", "officials | with close ties | to the Kremlin"
    private int Extend(NounPhrase phrase, ActorType type)
    {
        var end = phrase.End;
        if (type is not (ActorType.Person or ActorType.Group) || phrase.IsPossessor)
        {
            return end;
        }

        for (
            var step = 0;
            step < MostPostmodifiers && end < _text.Tokens.Length && SameSentence(end, phrase.First);
            step++
        )
        {
            var at = IsOneOf(end, "familiar", "close") ? end + 1 : end;
            if (!IsOneOf(at, "of", "for", "with", "from", "at", "to") || at == end && step == 0 && IsOneOf(at, "to"))
            {
                break;
            }

            if (!_phraseAt.TryGetValue(at + 1, out var next))
            {
                break;
            }

            while (_phrases[next].IsPossessor && next + 1 < _phrases.Count && _phrases[next + 1].Possessor == next)
            {
                next++;
            }

            end = _phrases[next].End;
        }

        return end;
    }

    // "in court", "by letter": a lone singular noun without an article seldom means one of its kind.
    private bool IsBareSingular(NounPhrase phrase, string owner, bool isPlural) =>
        !isPlural && owner.Length == 0 && phrase.First == phrase.Head && _text.Tokens[phrase.Head].Penn == PennTag.NN;

    private static Gender GenderOf(RoleNoun role, bool isPlural)
    {
        if (isPlural || role.Type != ActorType.Person)
        {
            return role.Type == ActorType.Person ? Gender.Untold : Gender.Neuter;
        }

        return Gazetteer.IsTitle(role.Lemma, out var gender, out _) ? gender : PronounLexicon.GenderOfNoun(role.Lemma);
    }

    private bool IsTime(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (_text.Tokens[at].Kind == TokenKind.Word && !TimeLexicon.IsCalendarName(_text.TokenText(at)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNamePart(int token) =>
        _text.Tokens[token].Penn is PennTag.NNP or PennTag.NNPS or PennTag.CD or PennTag.HYPH
        || _text.Tokens[token].Penn == PennTag.CC && IsOneOf(token, "&");

    private bool IsLoneWord(NounPhrase phrase) =>
        phrase.Head == phrase.First
        || !IsNamePart(phrase.Head - 1)
        || Gazetteer.IsTitle(Word(phrase.Head - 1), out _, out _);

    private bool IsOneOf(int token, params ReadOnlySpan<string> words)
    {
        if (token >= _text.Tokens.Length)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (_text.TokenText(token).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool SameSentence(int token, int other) => _text.Sentences[SentenceOf(other)].EndToken > token;

    private int SentenceOf(int token) => Math.Max(0, _text.SentenceOfToken(token));

    private string Word(int token) => _text.TokenText(token).ToString();

    private string LowerWord(int token) => Word(token).ToLower(CultureInfo.InvariantCulture);

    private string Lemma(int token) => _text.Tokens[token].Lemma.ToLower(CultureInfo.InvariantCulture);

    private void Add(MentionCandidate mention) => _candidates.Add(mention);
}
