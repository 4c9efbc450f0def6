using Briefing.Analysis.Skepticism;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores a flag's rule by its stable id, never by its number.</summary>
internal sealed class FlagCodeConverter() : ValueConverter<FlagCode, string>(code => Write(code), id => Decode(id))
{
    /// <summary>The id that a rule is stored by.</summary>
    public static string Write(FlagCode code) => FlagGlossary.Get(code).Id;

    /// <summary>The rule of a stored id.</summary>
    /// <exception cref="FormatException">No rule has this id; ids are never renamed.</exception>
    public static FlagCode Decode(string id) =>
        FlagGlossary.TryGet(id, out var rule)
            ? rule.Code
            : throw new FormatException($"The store holds a flag '{id}' that this version does not know.");
}
