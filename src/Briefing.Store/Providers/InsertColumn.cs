using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Briefing.Store.Providers;

/// <summary>A column of an <see cref="InsertPlan"/>.</summary>
internal sealed class InsertColumn
{
    private readonly IClrPropertyGetter _getter;
    private readonly Func<object?, object?>? _convert;

    public InsertColumn(IProperty property)
    {
        _getter = property.GetGetter();
        _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        Name = property.GetColumnName();
        StoreType = property.GetColumnType();
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>Its type in the database.</summary>
    public string StoreType { get; }

    /// <summary>The value of a row, as the database takes it.</summary>
    public object? GetValue(object row)
    {
        var value = _getter.GetClrValue(row);
        return _convert is null ? value : _convert(value);
    }
}
