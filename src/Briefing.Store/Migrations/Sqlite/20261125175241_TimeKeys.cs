using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Briefing.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TimeKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The store makes the rows anew, with keys that tell the time.
            migrationBuilder.Sql("DELETE FROM article_terms");

            migrationBuilder.DropPrimaryKey(name: "PK_article_terms", table: "article_terms");

            migrationBuilder
                .AlterColumn<long>(
                    name: "key",
                    table: "claims",
                    type: "INTEGER",
                    nullable: false,
                    oldClrType: typeof(long),
                    oldType: "INTEGER"
                )
                .OldAnnotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<long>(
                name: "key",
                table: "article_terms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AddPrimaryKey(name: "PK_article_terms", table: "article_terms", column: "key");

            migrationBuilder.CreateIndex(
                name: "IX_chain_hops_revision_id_actor_id",
                table: "chain_hops",
                columns: new[] { "revision_id", "actor_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_article_terms_article_id",
                table: "article_terms",
                column: "article_id",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_actors_name", table: "actors", column: "name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM article_terms");

            migrationBuilder.DropIndex(name: "IX_chain_hops_revision_id_actor_id", table: "chain_hops");

            migrationBuilder.DropPrimaryKey(name: "PK_article_terms", table: "article_terms");

            migrationBuilder.DropIndex(name: "IX_article_terms_article_id", table: "article_terms");

            migrationBuilder.DropIndex(name: "IX_actors_name", table: "actors");

            migrationBuilder.DropColumn(name: "key", table: "article_terms");

            migrationBuilder
                .AlterColumn<long>(
                    name: "key",
                    table: "claims",
                    type: "INTEGER",
                    nullable: false,
                    oldClrType: typeof(long),
                    oldType: "INTEGER"
                )
                .Annotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddPrimaryKey(name: "PK_article_terms", table: "article_terms", column: "article_id");
        }
    }
}
