namespace Jalon.Host.Access;

/// <summary>Who is at the other end.</summary>
/// <param name="User">The user's name; the number of one who has no name here.</param>
/// <param name="Groups">The names of the groups that the asking process has.</param>
/// <param name="OwnsHost">Whether it is the user whose host this is, or root.</param>
public sealed record Person(string User, IReadOnlyList<string> Groups, bool OwnsHost);
