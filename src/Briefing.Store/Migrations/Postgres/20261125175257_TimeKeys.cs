using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Briefing.Store.Migrations.Postgres
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
                    type: "bigint",
                    nullable: false,
                    oldClrType: typeof(long),
                    oldType: "bigint"
                )
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<long>(
                name: "key",
                table: "article_terms",
                type: "bigint",
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
                    type: "bigint",
                    nullable: false,
                    oldClrType: typeof(long),
                    oldType: "bigint"
                )
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddPrimaryKey(name: "PK_article_terms", table: "article_terms", column: "article_id");
        }
    }
}
