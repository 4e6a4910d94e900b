namespace Greeting;

/// <summary>The library as it was.</summary>
public static class Words
{
    public static string Hello() => "hello from library 1";
}
