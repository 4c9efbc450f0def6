using System.Diagnostics.CodeAnalysis;
using Briefing.Benchmarks.Load;

/// <summary>Runs within a measured server, which is started with <c>DOTNET_STARTUP_HOOKS</c>; the runtime asks for this name in no namespace.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime asks for it.")]
internal static class StartupHook
{
    /// <summary>Has the server answer a <see cref="HeapProbe"/>.</summary>
    public static void Initialize() => HeapProbe.Serve();
}
