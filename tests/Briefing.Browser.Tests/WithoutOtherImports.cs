namespace Briefing.Browser.Tests;

/// <summary>Alone, since while a test has the turn of importing nobody else imports.</summary>
[CollectionDefinition(nameof(OfficeJobTests), DisableParallelization = true)]
public sealed class WithoutOtherImports;
