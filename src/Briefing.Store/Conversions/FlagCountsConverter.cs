using System.Collections.Immutable;
using System.Globalization;
using Briefing.Analysis.Skepticism;
using Briefing.Store.Reading;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores flag counts as <c>id:severity:count</c> with commas between.</summary>
internal sealed class FlagCountsConverter()
    : ValueConverter<ImmutableArray<FlagCount>, string>(flags => Encode(flags), stored => Decode(stored))
{
    private static string Encode(ImmutableArray<FlagCount> flags) =>
        string.Join(
            ',',
            flags.Select(flag =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{FlagGlossary.Get(flag.Code).Id}:{flag.Severity}:{flag.Count}"
                )
            )
        );

    private static ImmutableArray<FlagCount> Decode(string stored) =>
        stored.Length == 0 ? [] : [.. stored.Split(',').Select(DecodeOne)];

    private static FlagCount DecodeOne(string stored)
    {
        var cells = stored.Split(':');
        return new FlagCount(
            FlagCodeConverter.Decode(cells[0]),
            Enum.Parse<FlagSeverity>(cells[1]),
            int.Parse(cells[2], CultureInfo.InvariantCulture)
        );
    }
}
