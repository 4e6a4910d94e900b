using Jalon.Compilers.Sql.Tree;

namespace Jalon.Compilers.Sql.Planning;

/// <summary>A SELECT in the making, in the FROM of another that it stands inside.</summary>
internal sealed record FrameItem(Frame Frame, string Alias) : FromItem(Alias);
