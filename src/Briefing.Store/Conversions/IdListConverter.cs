using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores a list of ids with commas between.</summary>
internal sealed class IdListConverter()
    : ValueConverter<ImmutableArray<int>, string>(ids => Encode(ids), stored => Decode(stored))
{
    private static string Encode(ImmutableArray<int> ids) => string.Join(',', ids);

    private static ImmutableArray<int> Decode(string stored) =>
        stored.Length == 0 ? [] : [.. stored.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
