using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Briefing.Store.Conversions;

/// <summary>Stores strings in the form of <see cref="StoredText"/>.</summary>
internal sealed class StoredTextConverter()
    : ValueConverter<string, string>(text => StoredText.Encode(text), stored => StoredText.Decode(stored));
