using Briefing.Analysis.Tagging;
using Briefing.Analysis.Text;

namespace Briefing.Analysis.Mentions;

/// <summary>Tells what a run of capitalised words names: titles apart, type, gender.</summary>
internal sealed class NameReader(AnalyzedText text)
{
    private const int LongestKnownName = 6;

    /// <summary>Reads a name.</summary>
    /// <param name="first">The first token of the proper nouns, titles included, without an article.</param>
    /// <param name="end">One past the last.</param>
    public NameReading Read(int first, int end)
    {
        var roles = new List<string>();
        var core = SkipTitles(first, end, roles, out var gender, out var hasTitle);
        if (core == end || end - core == 1 && text.Tokens[core].Span.Length == 1 || EndsAsBody(first, end))
        {
            // Not a title at all: "Executive B", "General Motors", a president whose name is not given.
            core = first;
            hasTitle = false;
            roles.Clear();
        }

        var known = FindKnown(core, end);
        if (known is not null && !hasTitle)
        {
            return new NameReading(core, known.Type, known.Key, Gender.Neuter, false, roles);
        }

        var name = NameOf(core, end);
        if (hasTitle)
        {
            return Person(core, end, name, gender, roles);
        }

        var firstWord = Word(core);
        var isGiven = Gazetteer.IsFirstName(firstWord, out var givenGender);
        var type = TypeByWords(core, end);
        if (type is { } told && !(isGiven && told == ActorType.Place))
        {
            return new NameReading(core, told, name, Gender.Neuter, false, roles);
        }

        if (end - core > 1 && isGiven)
        {
            return Person(core, end, name, givenGender, roles);
        }

        if (end - core > 1 && (Gazetteer.IsOutletWord(Word(end - 1)) || Gazetteer.IsOutletWord(firstWord)))
        {
            return new NameReading(core, ActorType.Outlet, name, Gender.Neuter, false, roles);
        }

        if (IsOutletAlone(text, core, end))
        {
            return new NameReading(core, ActorType.Outlet, name, Gender.Neuter, false, roles);
        }

        if (end - core == 1)
        {
            return isGiven
                ? new NameReading(core, ActorType.Person, name, givenGender, true, roles)
                : new NameReading(core, ActorType.Other, name, Gender.Untold, true, roles);
        }

        return IsPersonLike(core, end)
            ? new NameReading(core, ActorType.Person, name, Gender.Untold, true, roles)
            : new NameReading(core, ActorType.Other, name, Gender.Neuter, true, roles);
    }

    /// <summary>Whether some tokens are the short name of a paper: "the Post", "the Times".</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">One past the last.</param>
    public static bool IsOutletAlone(AnalyzedText text, int first, int end) =>
        end - first == 1
        && first > 0
        && text.TokenText(first - 1) is "the" or "The"
        && Gazetteer.IsOutletWord(text.TokenText(first).ToString());

    /// <summary>The words of some tokens, parted by single blanks.</summary>
    public string NameOf(int first, int end)
    {
        if (end - first == 1)
        {
            return Word(first);
        }

        // White space inside a name may be a line's end or two blanks; a name shows neither.
        var span = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End);
        return string.Join(
            ' ',
            text.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private NameReading Person(int core, int end, string name, Gender gender, List<string> roles)
    {
        if (gender == Gender.Untold && end > core)
        {
            _ = Gazetteer.IsFirstName(Word(core), out gender);
        }

        return new NameReading(core, ActorType.Person, name, gender, false, roles);
    }

    private int SkipTitles(int first, int end, List<string> roles, out Gender gender, out bool hasTitle)
    {
        gender = Gender.Untold;
        hasTitle = false;
        var last = -1;
        for (var at = first; at < end; at++)
        {
            // "Ex-minister Jon Skar" still tells what he was.
            var title = Word(at);
            title = title.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) ? title[3..] : title;
            if (Gazetteer.IsTitle(title, out var told, out var isOffice))
            {
                if (isOffice)
                {
                    roles.Add(title.ToLowerInvariant());
                }

                gender = told == Gender.Untold ? gender : told;
                hasTitle = true;
                last = at;
            }
            else if (hasTitle)
            {
                break;
            }
        }

        // "Finance Minister Rell": what stands before the office belongs to it.
        return hasTitle ? last + 1 : first;
    }

    private bool EndsAsBody(int first, int end) =>
        end - first > 1 && Gazetteer.TypeOfWord(Word(end - 1), isFirst: false, isLast: true) is not null;

    private NameEntry? FindKnown(int core, int end)
    {
        if (end - core > LongestKnownName)
        {
            return null;
        }

        var span = new TextSpan(text.Tokens[core].Span.Start, text.Tokens[end - 1].Span.End);
        return Gazetteer.Find(span.Of(text.Text));
    }

    private ActorType? TypeByWords(int core, int end)
    {
        for (var at = end - 1; at >= core; at--)
        {
            if (
                Gazetteer.TypeOfWord(Word(at), at == core, at == end - 1) is { } type
                && (end - core > 1 || type != ActorType.Place)
            )
            {
                return type;
            }
        }

        var letters = Word(core);
        var isInitials = end - core == 1 && letters.Length is > 1 and < 7 && letters.All(char.IsUpper);
        return isInitials ? ActorType.Organisation : null;
    }

    private bool IsPersonLike(int core, int end)
    {
        if (end - core > 4)
        {
            return false;
        }

        for (var at = core; at < end; at++)
        {
            var word = Word(at);
            if (
                text.Tokens[at].Penn is PennTag.CD or PennTag.CC or PennTag.NNPS
                || word.Any(char.IsDigit)
                || word.Length > 1 && word.All(char.IsUpper)
            )
            {
                return false;
            }
        }

        return true;
    }

    private string Word(int token) => text.TokenText(token).ToString();
}
