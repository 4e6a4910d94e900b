namespace Greeting;

/// <summary>The library as it became: the old call is gone.</summary>
public static class Words
{
    public static string Hello(string whom) => $"hello {whom} from library 2";
}
