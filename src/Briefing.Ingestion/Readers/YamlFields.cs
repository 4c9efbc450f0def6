using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefing.Ingestion.Readers;

/// <summary>
/// Reads the fields of a YAML mapping from the parser's events: no object graph is built, so nesting costs no stack and
/// aliases are never expanded.
/// </summary>
internal static class YamlFields
{
    private const int MaxDepth = 16;
    private const int MaxFields = 200;

    /// <summary>Reads the fields in their order.</summary>
    /// <exception cref="YamlException">It is not YAML.</exception>
    public static List<YamlField> Read(string yaml, out string? problem)
    {
        problem = null;
        var fields = new List<YamlField>();
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return fields;
        }

        if (parser.TryConsume<Scalar>(out var lone))
        {
            if (!IsNull(lone))
            {
                problem =
                    "The front matter on line 2 is not a list of fields. Write one 'key: value' a line, or put an empty line before the first --- if it is a rule.";
            }

            return fields;
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            problem = "The front matter on line 2 is not a list of fields. Write one 'key: value' a line.";
            return fields;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var field = ReadField(parser, out problem);
            if (problem is not null)
            {
                return fields;
            }

            if (fields.Exists(other => string.Equals(other.Key, field.Key, StringComparison.OrdinalIgnoreCase)))
            {
                problem =
                    $"The front matter gives '{field.Key}' a second time on line {field.Line}. Keep one of the two.";
                return fields;
            }

            fields.Add(field);
            if (fields.Count > MaxFields)
            {
                problem = $"The front matter has more than {MaxFields} fields. Keep only what the format names in it.";
                return fields;
            }
        }

        // What follows the mapping, down to the end, must be YAML too.
        while (parser.MoveNext()) { }

        return fields;
    }

    private static YamlField ReadField(Parser parser, out string? problem)
    {
        problem = null;
        var line = parser.Current is { } current ? current.Start.Line + 1 : 1;
        if (!parser.TryConsume<Scalar>(out var key))
        {
            problem = $"The front matter has a key on line {line} that is not a word. Write one 'key: value' a line.";
            return new YamlField(string.Empty, [], false, line);
        }

        if (parser.TryConsume<Scalar>(out var value))
        {
            return new YamlField(key.Value, IsNull(value) ? [] : [value.Value], true, line);
        }

        var values = new List<string>();
        var isPlain = parser.Current is SequenceStart;
        var depth = 0;
        do
        {
            var node = parser.Consume<ParsingEvent>();
            depth += node.NestingIncrease;
            if (depth > MaxDepth)
            {
                problem =
                    $"The front matter is nested more than {MaxDepth} deep on line {node.Start.Line + 1}. Make it flat.";
                return new YamlField(key.Value, [], false, line);
            }

            if (node is Scalar scalar && depth == 1)
            {
                values.Add(scalar.Value);
            }
            else if (node is AnchorAlias || (depth > 1 && node.NestingIncrease > 0))
            {
                isPlain = false;
            }
        } while (depth > 0);

        return new YamlField(key.Value, isPlain ? values : [], isPlain, line);
    }

    private static bool IsNull(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";
}
