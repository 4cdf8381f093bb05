namespace Cse.Intel.TestSupport.Building;

/// <summary>Where a test begins.</summary>
public static class Given
{
    /// <summary>An empty town, to be filled in the test's own words.</summary>
    public static Town Town() => new();
}
