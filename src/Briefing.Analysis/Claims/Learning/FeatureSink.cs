namespace Briefing.Analysis.Claims.Learning;

/// <summary>
/// Takes the features of one example, each a name built from a template and words of the text. What takes them decides
/// whether a name is kept or only looked up, so that reading copies no strings.
/// </summary>
internal abstract class FeatureSink
{
    private const int LongestName = 96;

    private readonly char[] _name = new char[LongestName];

    /// <summary>Notes a feature.</summary>
    /// <param name="token">The token that shows it, or -1 where none does.</param>
    /// <param name="template">What is looked at.</param>
    /// <param name="first">What was found, in any case.</param>
    /// <param name="second">What else was found.</param>
    /// <param name="third">What else was found.</param>
    public void Add(
        int token,
        ReadOnlySpan<char> template,
        ReadOnlySpan<char> first = default,
        ReadOnlySpan<char> second = default,
        ReadOnlySpan<char> third = default
    )
    {
        var length = Append(0, template);
        length = Append(length, "=");
        length = Append(length, first);
        length = Append(length, second.IsEmpty ? "" : "|");
        length = Append(length, second);
        length = Append(length, third.IsEmpty ? "" : "|");
        length = Append(length, third);
        Take(token, _name.AsSpan(0, length));
    }

    /// <summary>Takes a feature by its name, which holds only for the call.</summary>
    protected abstract void Take(int token, ReadOnlySpan<char> name);

    private int Append(int length, ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (length == _name.Length)
            {
                break;
            }

            _name[length++] = char.IsWhiteSpace(letter) ? '_' : char.ToLowerInvariant(letter);
        }

        return length;
    }
}
