using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Briefing.Analysis.Text;

namespace Briefing.Store.Conversions;

/// <summary>
/// Writes spans as <c>start-end</c>, lists of them with commas between: <c>12-40,55-60</c>. They are always read with their owner
/// and mean nothing without its text, so they need no rows of their own; and they can be read in any database tool.
/// </summary>
internal static class StoredSpans
{
    /// <summary>The stored form of a span.</summary>
    public static string Encode(TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    /// <summary>The stored form of a list of spans.</summary>
    public static string Encode(ImmutableArray<TextSpan> spans)
    {
        if (spans.Length == 0)
        {
            return string.Empty;
        }

        if (spans.Length == 1)
        {
            return Encode(spans[0]);
        }

        var stored = new StringBuilder(spans.Length * 10);
        foreach (var span in spans)
        {
            if (stored.Length > 0)
            {
                stored.Append(',');
            }

            stored.Append(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");
        }

        return stored.ToString();
    }

    /// <summary>The span of a stored form.</summary>
    /// <exception cref="FormatException">The stored form was not made by this class.</exception>
    public static TextSpan Decode(ReadOnlySpan<char> stored)
    {
        var hyphen = stored.IndexOf('-');
        if (hyphen < 0)
        {
            throw new FormatException("A stored span has no hyphen.");
        }

        return new TextSpan(
            int.Parse(stored[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(stored[(hyphen + 1)..], NumberStyles.None, CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The spans of a stored form.</summary>
    /// <exception cref="FormatException">The stored form was not made by this class.</exception>
    public static ImmutableArray<TextSpan> DecodeList(string stored)
    {
        if (stored.Length == 0)
        {
            return [];
        }

        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var range in stored.AsSpan().Split(','))
        {
            spans.Add(Decode(stored.AsSpan(range)));
        }

        return spans.DrainToImmutable();
    }
}
