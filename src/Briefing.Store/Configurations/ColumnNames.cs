using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Briefing.Store.Configurations;

/// <summary>Names columns <c>like_this</c>, so that nobody has to quote them.</summary>
internal static class ColumnNames
{
    /// <summary>Names the columns of every table.</summary>
    public static void UseSnakeCase(ModelBuilder modelBuilder)
    {
        // What is stored as JSON has no columns.
        var types = modelBuilder.Model.GetEntityTypes().Where(type => !type.IsMappedToJson());
        foreach (var property in types.SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
