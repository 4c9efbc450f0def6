using Xunit.Sdk;

namespace Briefing.Analysis.Tests.Specs;

/// <summary>A golden case: a fenced block of a Markdown file under a heading.</summary>
public sealed class SpecCase : IXunitSerializable
{
    /// <summary>For the test runner.</summary>
    public SpecCase() { }

    /// <summary>Creates a case.</summary>
    public SpecCase(string name, string body)
    {
        Name = name;
        Body = body;
    }

    /// <summary>The file and the heading.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What stands in the block, without the last line break.</summary>
    public string Body { get; private set; } = "";

    public override string ToString() => Name;

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Name = info.GetValue<string>(nameof(Name)) ?? "";
        Body = info.GetValue<string>(nameof(Body)) ?? "";
    }

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Name), Name);
        info.AddValue(nameof(Body), Body);
    }
}
